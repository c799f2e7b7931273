package io.worksafety.hazard.solution;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The due dates of measures and reviews, and what happens when one passes. */
@ApplicationScoped
class SolutionDeadlines implements DeadlineListener {

  private static final String MEASURE_RULE = "industry-solution.measure";
  private static final String REVIEW_RULE = "industry-solution.review";
  private static final String MEASURE = "industry-solution-measure";

  private final Deadlines deadlines;
  private final IndustrySolutions solutions;
  private final ReadModel reads;
  private final Journal journal;

  SolutionDeadlines(
      Deadlines deadlines, IndustrySolutions solutions, ReadModel reads, Journal journal) {
    this.deadlines = deadlines;
    this.solutions = solutions;
    this.reads = reads;
    this.journal = journal;
  }

  /** The last day a plan that begins now may name. */
  LocalDate latest(Instant now) {
    return ChinaTime.day(deadlines.dueAt(MEASURE_RULE, now));
  }

  void activated(IndustrySolution solution, Instant now) {
    for (MeasureProgress measure : solution.progress()) {
      LocalDate due = solution.details().measures().get(measure.number() - 1).dueOn();
      deadlines.startUntil(
          MEASURE_RULE, MEASURE, measure.id(), solution.areaCode(), now, ChinaTime.endOf(due));
    }
    deadlines.startUntil(
        REVIEW_RULE, solution, now, ChinaTime.endOf(solution.details().reviewDueOn()));
  }

  void resultRecorded(UUID measureId) {
    deadlines.meet(measureId, MEASURE_RULE);
  }

  void reviewed(IndustrySolution solution) {
    deadlines.meet(solution.id(), REVIEW_RULE);
  }

  /** Nothing is asked of a solution that was superseded or voided. */
  void dropped(IndustrySolution solution) {
    solution.progress().forEach(measure -> deadlines.cancelAll(measure.id()));
    deadlines.cancelAll(solution.id());
  }

  @Override
  public void breached(Deadline deadline) {
    UUID id = deadline.aggregateId();
    switch (deadline.ruleId()) {
      case MEASURE_RULE -> {
        IndustrySolution solution = solutions.require(ofMeasure(id));
        journal.append(solution, solution.measureOverdue(id, deadline.dueAt()));
      }
      case REVIEW_RULE -> {
        IndustrySolution solution = solutions.require(id);
        journal.append(solution, solution.reviewOverdue(deadline.dueAt()));
      }
      default -> {
        // a deadline of another feature
      }
    }
  }

  private UUID ofMeasure(UUID measureId) {
    return reads
        .first(
            KeysetQuery.select("id from industry_solution")
                .and(
                    "progress @> jsonb_build_array(jsonb_build_object('id', ?::text))",
                    measureId.toString()),
            row -> row.getObject(1, UUID.class))
        .orElseThrow();
  }
}
