package io.worksafety.hazard.survey;

import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One survey: its plan, the cells it has covered, and what it counted. */
@Entity
@Table(name = "survey_round")
@SuppressWarnings("NullAway.Init")
class SurveyRound extends RegisterEntry {

  @JdbcTypeCode(SqlTypes.JSON)
  private SurveyRoundDetails details;

  @Enumerated(EnumType.STRING)
  private SurveyStatus status = SurveyStatus.PLANNED;

  private List<String> expectedCells;
  private List<String> coveredCells = List.of();
  private @Nullable Instant startedAt;
  private @Nullable Instant completedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable CompleteSurvey result;

  protected SurveyRound() {}

  private SurveyRound(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static SurveyRound register(SurveyRoundDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    SurveyRound round = new SurveyRound(details.areaCode(), caller);
    round.take(details);
    return round;
  }

  void correct(SurveyRoundDetails changed, Caller caller) {
    require(SurveyRoundAction.CORRECT);
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed);
  }

  private void take(SurveyRoundDetails given) {
    given.requireConsistent();
    details = given.stored();
    expectedCells = List.copyOf(given.cells());
    foundBy(given.name());
  }

  SurveyRoundEvent.Started start(Instant now) {
    require(SurveyRoundAction.START);
    move(SurveyStatus.RUNNING);
    startedAt = now;
    return new SurveyRoundEvent.Started(id(), areaCode());
  }

  /** Whether the cells are news. */
  boolean cover(List<String> cells) {
    require(SurveyRoundAction.COVER);
    for (int i = 0; i < cells.size(); i++) {
      if (!expectedCells.contains(cells.get(i))) {
        throw SurveyRoundProblem.CELL_UNKNOWN
            .because("The plan has no cell " + cells.get(i), "计划中没有单元 " + cells.get(i))
            .at("/cells/" + i);
      }
    }
    Set<String> all = new LinkedHashSet<>(coveredCells);
    if (!all.addAll(cells)) {
      return false;
    }
    coveredCells = List.copyOf(all);
    return true;
  }

  SurveyRoundEvent.Covered covered() {
    return new SurveyRoundEvent.Covered(
        id(), areaCode(), expectedCells.size(), coveredCells.size());
  }

  SurveyRoundEvent.Completed complete(CompleteSurvey given, Instant now) {
    require(SurveyRoundAction.COMPLETE);
    SurveyCoverage coverage = SurveyCoverage.of(expectedCells, coveredCells);
    if (!coverage.uncovered().isEmpty() && given.uncoveredReason() == null) {
      throw SurveyRoundProblem.REASON_NEEDED
          .because(
              coverage.uncovered().size() + " cells were not covered",
              "有 " + coverage.uncovered().size() + " 个单元未覆盖")
          .at("/uncoveredReason");
    }
    for (int i = 0; i < given.counts().size(); i++) {
      SurveyCount count = given.counts().get(i);
      if (!details.kinds().contains(count.kind()) || !details.scopes(count.areaCode())) {
        throw SurveyRoundProblem.COUNT_OUT_OF_SCOPE
            .because(
                count.kind() + " in " + count.areaCode() + " was not surveyed",
                count.areaCode() + " 的" + count.kind().labelZh() + "不在摸排范围内")
            .at("/counts/" + i);
      }
    }
    move(SurveyStatus.COMPLETED);
    result = given;
    completedAt = now;
    return new SurveyRoundEvent.Completed(
        id(), areaCode(), coverage.expected(), coverage.covered(), coverage.percent());
  }

  SurveyRoundEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    require(SurveyRoundAction.VOID);
    makeVoid(reason, caller, now);
    return new SurveyRoundEvent.Voided(id(), areaCode());
  }

  private void require(SurveyRoundAction action) {
    requireInForce();
    action.requirePossible(status);
  }

  private void move(SurveyStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " does not lead to " + to);
    }
    status = to;
  }

  SurveyRoundEvent.Registered registered() {
    return new SurveyRoundEvent.Registered(id(), areaCode(), details.kinds());
  }

  SurveyRoundEvent.Corrected corrected() {
    return new SurveyRoundEvent.Corrected(id(), areaCode(), details.kinds());
  }

  SurveyRoundDetails details() {
    return details;
  }

  @Override
  public String aggregateType() {
    return "survey-round";
  }

  @Override
  public Object state() {
    return new State(
        details.stored(), status, coveredCells, startedAt, completedAt, result, voiding());
  }

  private record State(
      SurveyRoundDetails details,
      SurveyStatus status,
      List<String> coveredCells,
      @Nullable Instant startedAt,
      @Nullable Instant completedAt,
      @Nullable CompleteSurvey result,
      @Nullable Voiding voiding) {}
}
