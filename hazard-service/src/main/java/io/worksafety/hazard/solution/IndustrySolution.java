package io.worksafety.hazard.solution;

import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a department will do about a key industry in a year, and what came of it. */
@Entity
@Table(name = "industry_solution")
@SuppressWarnings("NullAway.Init")
class IndustrySolution extends RegisterEntry {

  @JdbcTypeCode(SqlTypes.JSON)
  private IndustrySolutionDetails details;

  @Enumerated(EnumType.STRING)
  private SolutionStatus status = SolutionStatus.DRAFT;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<MeasureProgress> progress = List.of();

  private @Nullable UUID supersededBy;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable SolutionReview review;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable SolutionClosing closing;

  protected IndustrySolution() {}

  private IndustrySolution(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static IndustrySolution register(IndustrySolutionDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    IndustrySolution solution = new IndustrySolution(details.areaCode(), caller);
    solution.take(details);
    return solution;
  }

  void correct(IndustrySolutionDetails changed, Caller caller) {
    require(IndustrySolutionAction.CORRECT);
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed);
  }

  private void take(IndustrySolutionDetails given) {
    given.requireConsistent();
    details = given;
    foundBy(details.title(), details.industry().labelZh(), details.industryNote());
  }

  /** Every measure gets an identity of its own, by which its deadline is kept. */
  IndustrySolutionEvent.Activated activate(LocalDate today, LocalDate latest) {
    require(IndustrySolutionAction.ACTIVATE);
    details.requireDueWithin(today, latest);
    move(SolutionStatus.ACTIVE);
    progress =
        IntStream.rangeClosed(1, details.measures().size())
            .mapToObj(number -> MeasureProgress.open(Ids.next(), number))
            .toList();
    return new IndustrySolutionEvent.Activated(
        id(), areaCode(), details.industry(), details.departmentId(), details.year());
  }

  /** Whether the other is about the same industry, department and year. */
  boolean sameMatter(IndustrySolution other) {
    return details.industry() == other.details.industry()
        && details.departmentId().equals(other.details.departmentId())
        && details.year() == other.details.year();
  }

  IndustrySolutionEvent.Superseded supersede(IndustrySolution successor) {
    requireInForce();
    if (!status.next().contains(SolutionStatus.SUPERSEDED) || !sameMatter(successor)) {
      throw IndustrySolutionProblem.NOT_SUPERSEDABLE
          .because(
              "It is " + status + ", or about another industry, department or year",
              "该方案状态为“" + status.labelZh() + "”，或行业、部门、年度不同")
          .at("/supersedes");
    }
    move(SolutionStatus.SUPERSEDED);
    supersededBy = successor.id();
    return new IndustrySolutionEvent.Superseded(id(), areaCode(), successor.id());
  }

  IndustrySolutionEvent.ResultRecorded record(
      UUID measureId, RecordMeasureResult result, Caller caller, Instant now) {
    require(IndustrySolutionAction.RECORD_RESULT);
    UUID person = person(caller);
    MeasureProgress measure = measure(measureId);
    if (measure.result() != null) {
      throw IndustrySolutionProblem.RESULT_KNOWN.because(
          "It came out " + measure.result() + " at " + measure.resultAt(),
          "已于 " + measure.resultAt() + " 登记结果：" + measure.result().labelZh());
    }
    replace(measureId, m -> m.ended(result, person, now));
    return new IndustrySolutionEvent.ResultRecorded(id(), areaCode(), measureId, result.result());
  }

  IndustrySolutionEvent.Reviewed review(ReviewSolution given, Caller caller, Instant now) {
    require(IndustrySolutionAction.REVIEW);
    UUID person = person(caller);
    if (caller.subject().equals(createdBy())) {
      throw IndustrySolutionProblem.REVIEWER_IS_AUTHOR.because(
          createdBy() + " registered it", "方案由 " + createdBy() + " 登记");
    }
    long open = progress.stream().filter(m -> m.result() == null).count();
    if (open > 0) {
      throw IndustrySolutionProblem.RESULTS_MISSING.because(
          open + " measures have no result yet", "尚有 " + open + " 项措施没有结果");
    }
    move(SolutionStatus.REVIEWED);
    review = new SolutionReview(given.conclusion(), given.findings(), person, now);
    return new IndustrySolutionEvent.Reviewed(id(), areaCode(), given.conclusion());
  }

  IndustrySolutionEvent.Closed close(String followUp, Caller caller, Instant now) {
    require(IndustrySolutionAction.CLOSE);
    UUID person = person(caller);
    move(SolutionStatus.CLOSED);
    closing = new SolutionClosing(followUp, person, now);
    return new IndustrySolutionEvent.Closed(id(), areaCode());
  }

  IndustrySolutionEvent.MeasureOverdue measureOverdue(UUID measureId, Instant dueAt) {
    MeasureProgress measure = measure(measureId);
    replace(measureId, m -> m.overdue(dueAt));
    return new IndustrySolutionEvent.MeasureOverdue(
        id(),
        areaCode(),
        measureId,
        details.measures().get(measure.number() - 1).ownerOrganizationId(),
        dueAt);
  }

  IndustrySolutionEvent.ReviewOverdue reviewOverdue(Instant dueAt) {
    return new IndustrySolutionEvent.ReviewOverdue(id(), areaCode(), details.departmentId(), dueAt);
  }

  IndustrySolutionEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    require(IndustrySolutionAction.VOID);
    makeVoid(reason, caller, now);
    return new IndustrySolutionEvent.Voided(id(), areaCode());
  }

  private void require(IndustrySolutionAction action) {
    requireInForce();
    action.requirePossible(status);
  }

  private void move(SolutionStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " does not lead to " + to);
    }
    status = to;
  }

  private MeasureProgress measure(UUID measureId) {
    return progress.stream()
        .filter(m -> m.id().equals(measureId))
        .findAny()
        .orElseThrow(() -> Aggregates.notFound(measureId));
  }

  private void replace(UUID measureId, UnaryOperator<MeasureProgress> change) {
    progress = progress.stream().map(m -> m.id().equals(measureId) ? change.apply(m) : m).toList();
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw IndustrySolutionProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  IndustrySolutionEvent.Registered registered() {
    return new IndustrySolutionEvent.Registered(
        id(), areaCode(), details.industry(), details.departmentId(), details.year());
  }

  IndustrySolutionEvent.Corrected corrected() {
    return new IndustrySolutionEvent.Corrected(
        id(), areaCode(), details.industry(), details.departmentId(), details.year());
  }

  IndustrySolutionDetails details() {
    return details;
  }

  SolutionStatus status() {
    return status;
  }

  List<MeasureProgress> progress() {
    return progress;
  }

  @Override
  public String aggregateType() {
    return "industry-solution";
  }

  @Override
  public Object state() {
    return new State(details, status, progress, supersededBy, review, closing, voiding());
  }

  private record State(
      IndustrySolutionDetails details,
      SolutionStatus status,
      List<MeasureProgress> progress,
      @Nullable UUID supersededBy,
      @Nullable SolutionReview review,
      @Nullable SolutionClosing closing,
      @Nullable Voiding voiding) {}
}
