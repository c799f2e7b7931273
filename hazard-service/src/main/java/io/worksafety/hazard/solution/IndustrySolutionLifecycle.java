package io.worksafety.hazard.solution;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The acts on solutions for key industries. */
@ApplicationScoped
class IndustrySolutionLifecycle {

  private final IndustrySolutions solutions;
  private final SolutionDeadlines deadlines;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  IndustrySolutionLifecycle(
      IndustrySolutions solutions,
      SolutionDeadlines deadlines,
      ReadModel reads,
      Journal journal,
      Clock clock) {
    this.solutions = solutions;
    this.deadlines = deadlines;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(IndustrySolutionDetails details, Caller caller) {
    IndustrySolution solution = IndustrySolution.register(details, caller);
    journal.append(solution, solution.registered());
    return solution.id();
  }

  void correct(UUID id, IndustrySolutionDetails details, IfMatch ifMatch, Caller caller) {
    IndustrySolution solution = solutions.require(id, caller, ifMatch.required());
    IndustrySolutionDetails before = solution.details();
    solution.correct(details, caller);
    if (!before.equals(solution.details())) {
      journal.append(solution, solution.corrected());
    }
  }

  void activate(UUID id, ActivateSolution activation, IfMatch ifMatch, Caller caller) {
    Instant now = now();
    IndustrySolution solution = solutions.require(id, caller, ifMatch);
    // Each change is written before the next one begins
    if (activation.supersedes() != null) {
      supersede(activation.supersedes(), solution, caller);
    }
    refuseSecond(solution);
    IndustrySolutionEvent.Activated activated =
        solution.activate(ChinaTime.day(now), deadlines.latest(now));
    journal.append(solution, activated);
    deadlines.activated(solution, now);
  }

  private void supersede(UUID id, IndustrySolution successor, Caller caller) {
    IndustrySolution old = solutions.require(id, caller);
    journal.append(old, old.supersede(successor));
    deadlines.dropped(old);
  }

  /** The unique index is the guard; this says it in words a client can use. */
  private void refuseSecond(IndustrySolution solution) {
    IndustrySolutionDetails details = solution.details();
    reads
        .first(
            KeysetQuery.select("id from industry_solution")
                .eq("industry", details.industry())
                .eq("department_id", details.departmentId())
                .eq("plan_year", details.year())
                .and("status = 'ACTIVE' and voided_at is null")
                .and("id <> ?", solution.id()),
            row -> row.getObject(1, UUID.class))
        .ifPresent(other -> {
          throw IndustrySolutionProblem.ACTIVE_EXISTS
              .because(
                  "Solution " + other + " is active for the same industry, department and year",
                  "同一行业、部门、年度已有生效方案 " + other)
              .at("/supersedes");
        });
  }

  void recordResult(
      UUID id, UUID measureId, RecordMeasureResult result, IfMatch ifMatch, Caller caller) {
    IndustrySolution solution = solutions.require(id, caller, ifMatch);
    journal.append(solution, solution.record(measureId, result, caller, now()));
    deadlines.resultRecorded(measureId);
  }

  void review(UUID id, ReviewSolution review, IfMatch ifMatch, Caller caller) {
    IndustrySolution solution = solutions.require(id, caller, ifMatch);
    journal.append(solution, solution.review(review, caller, now()));
    deadlines.reviewed(solution);
  }

  void close(UUID id, CloseSolution closing, IfMatch ifMatch, Caller caller) {
    IndustrySolution solution = solutions.require(id, caller, ifMatch);
    journal.append(solution, solution.close(closing.followUp(), caller, now()));
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    IndustrySolution solution = solutions.require(id, caller, ifMatch);
    journal.append(solution, solution.makeVoidBecause(voiding.reason(), caller, now()));
    deadlines.dropped(solution);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
