package io.worksafety.hazard.campaign;

import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** The due dates of items, and what happens when one passes. */
@ApplicationScoped
class CampaignDeadlines implements DeadlineListener {

  private static final String ITEM = "campaign.item";

  private final Deadlines deadlines;
  private final CampaignItems items;
  private final Journal journal;

  CampaignDeadlines(Deadlines deadlines, CampaignItems items, Journal journal) {
    this.deadlines = deadlines;
    this.items = items;
    this.journal = journal;
  }

  /** The last day an item added now may name. */
  LocalDate latest(Instant now) {
    return ChinaTime.day(deadlines.dueAt(ITEM, now));
  }

  void added(CampaignItem item, Instant now) {
    deadlines.startUntil(ITEM, item, now, ChinaTime.endOf(item.dueOn()));
  }

  void ended(CampaignItem item) {
    deadlines.meet(item.id(), ITEM);
  }

  @Override
  public void breached(Deadline deadline) {
    if (deadline.ruleId().equals(ITEM)) {
      CampaignItem item = items.require(deadline.aggregateId());
      journal.append(item, item.overdue(deadline.dueAt()));
    }
  }
}
