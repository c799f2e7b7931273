package io.worksafety.responsibility.bulk;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.problem.FieldError;
import io.worksafety.platform.problem.Problem;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.RequestContext;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs a request for many things: one look-up, one flush and one commit for all of them. */
@ApplicationScoped
public class Bulk {

  /** As many errors as a reader can use. */
  private static final int MAX_ERRORS = 100;

  private final Validator validator;
  private final Journal journal;
  private final RequestContext request;

  Bulk(Validator validator, Journal journal, RequestContext request) {
    this.validator = validator;
    this.journal = journal;
    this.request = request;
  }

  /**
   * @param atomic all or nothing: one refusal refuses the whole request
   * @param rules judges the items that are well formed, in order, one outcome each
   */
  public <R, A extends Aggregate> RestResponse<BulkReport> record(
      List<R> items, boolean atomic, Function<List<R>, List<Outcome<A>>> rules) {
    List<ProblemException> refusals = new ArrayList<>(items.size());
    List<R> wellFormed = new ArrayList<>(items.size());
    for (R item : items) {
      Set<ConstraintViolation<R>> violations = validator.validate(item);
      refusals.add(violations.isEmpty() ? null : invalid(violations));
      if (violations.isEmpty()) {
        wellFormed.add(item);
      }
    }
    List<Outcome<A>> outcomes = wellFormed.isEmpty() ? List.of() : rules.apply(wellFormed);
    List<Journal.Change> changes = new ArrayList<>(outcomes.size());
    List<Aggregate> recorded = new ArrayList<>(items.size());
    int next = 0;
    for (int index = 0; index < items.size(); index++) {
      Aggregate aggregate = null;
      if (refusals.get(index) == null) {
        switch (outcomes.get(next++)) {
          case Outcome.Accepted<A> accepted -> {
            aggregate = accepted.aggregate();
            changes.add(new Journal.Change(aggregate, accepted.event()));
          }
          case Outcome.Refused<A> refused -> refusals.set(index, refused.problem());
        }
      }
      recorded.add(aggregate);
    }
    if (atomic && changes.size() < items.size()) {
      throw refused(refusals);
    }
    if (!changes.isEmpty()) {
      journal.append(changes);
    }
    List<BulkItem> report = new ArrayList<>(items.size());
    for (int index = 0; index < items.size(); index++) {
      Aggregate aggregate = recorded.get(index);
      ProblemException refusal = refusals.get(index);
      report.add(
          aggregate == null
              ? new BulkItem(index, refusal.type().status(), null, null, problem(refusal))
              : new BulkItem(index, 201, aggregate.id(), "\"" + aggregate.version() + "\"", null));
    }
    BulkReport all = new BulkReport(changes.size(), items.size() - changes.size(), report);
    return atomic ? Answers.ok(all) : Answers.multiStatus(all);
  }

  private static ProblemException invalid(Set<? extends ConstraintViolation<?>> violations) {
    ProblemException problem =
        CommonProblem.VALIDATION.because(
            violations.size() + " value(s) break a rule", "有 " + violations.size() + " 项内容不符合要求");
    for (ConstraintViolation<?> violation : violations) {
      String rule =
          violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
      problem.with(
          FieldError.pointer(
              pointer(violation.getPropertyPath()),
              rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
              violation.getMessage()));
    }
    return problem;
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static ProblemException refused(List<ProblemException> refusals) {
    long count = refusals.stream().filter(r -> r != null).count();
    ProblemException all =
        BulkProblem.REFUSED.because(
            count + " of " + refusals.size() + " items are refused, so none was recorded",
            refusals.size() + " 条中有 " + count + " 条不符合要求，整批未写入");
    int errors = 0;
    for (int index = 0; index < refusals.size() && errors < MAX_ERRORS; index++) {
      ProblemException refusal = refusals.get(index);
      if (refusal == null) {
        continue;
      }
      String item = "/items/" + index;
      List<FieldError> places = refusal.errors();
      if (places.isEmpty()) {
        all.with(FieldError.pointer(item, refusal.type().code(), refusal.detail()));
      }
      for (FieldError place : places) {
        String pointer = item + (place.pointer() == null ? "" : place.pointer());
        all.with(FieldError.pointer(pointer, place.code(), place.message()));
      }
      errors++;
    }
    return all;
  }

  private Problem problem(ProblemException refusal) {
    boolean chinese = request.chinese();
    return new Problem(
        Problem.TYPE_BASE + refusal.type().code(),
        chinese ? refusal.type().titleZh() : refusal.type().title(),
        refusal.type().status(),
        chinese ? refusal.detailZh() : refusal.detail(),
        null,
        refusal.type().code(),
        request.traceId(),
        refusal.errors());
  }
}
