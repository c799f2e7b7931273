package io.worksafety.hazard.publicreport;

import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Which deadline runs in which status; that one was missed is published. */
@ApplicationScoped
class ReportDeadlines implements DeadlineListener {

  private static final String TRIAGE = "public-report.triage";
  private static final String VERIFICATION = "public-report.verification";
  private static final String ANSWER = "public-report.answer";
  private static final String REWARD = "public-report.reward";

  private final Deadlines deadlines;
  private final PublicReports reports;
  private final Journal journal;

  ReportDeadlines(Deadlines deadlines, PublicReports reports, Journal journal) {
    this.deadlines = deadlines;
    this.reports = reports;
    this.journal = journal;
  }

  void received(PublicReport report, Instant now) {
    deadlines.start(TRIAGE, report, now);
  }

  void rejected(PublicReport report) {
    deadlines.meet(report.id(), TRIAGE);
  }

  /** Accepted, or routed to the county. */
  void taken(PublicReport report, Instant now) {
    deadlines.meet(report.id(), TRIAGE);
    deadlines.start(VERIFICATION, report, now);
  }

  void verified(PublicReport report, Instant now) {
    deadlines.meet(report.id(), VERIFICATION);
    deadlines.start(ANSWER, report, now);
  }

  void answered(PublicReport report) {
    deadlines.meet(report.id(), ANSWER);
  }

  void rewardDecided(PublicReport report, Instant now) {
    deadlines.start(REWARD, report, now);
  }

  void rewarded(PublicReport report) {
    deadlines.meet(report.id(), REWARD);
  }

  @Override
  public void breached(Deadline deadline) {
    if (!deadline.aggregateType().equals("public-report")) {
      return;
    }
    PublicReport report = reports.require(deadline.aggregateId());
    journal.append(report, report.missed(deadline.ruleId(), deadline.dueAt()));
  }
}
