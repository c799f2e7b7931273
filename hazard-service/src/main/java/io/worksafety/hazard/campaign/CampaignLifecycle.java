package io.worksafety.hazard.campaign;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The acts on campaigns and their items. An act that counts items and one that adds an item wait
 * for each other, so that no campaign is closed over an item that is just being added.
 */
@ApplicationScoped
class CampaignLifecycle {

  private final Campaigns campaigns;
  private final CampaignItems items;
  private final CampaignDeadlines deadlines;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  CampaignLifecycle(
      Campaigns campaigns,
      CampaignItems items,
      CampaignDeadlines deadlines,
      ReadModel reads,
      Journal journal,
      Clock clock) {
    this.campaigns = campaigns;
    this.items = items;
    this.deadlines = deadlines;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(CampaignDetails details, Caller caller) {
    Campaign campaign = Campaign.register(details, caller);
    journal.append(campaign, campaign.registered());
    return campaign.id();
  }

  void correct(UUID id, CampaignDetails details, IfMatch ifMatch, Caller caller) {
    ifMatch.required();
    Campaign campaign = locked(id, ifMatch, caller);
    CampaignDetails before = campaign.details();
    campaign.correct(details, usedTasks(id), caller);
    if (!before.equals(campaign.details())) {
      journal.append(campaign, campaign.corrected());
    }
  }

  void start(UUID id, IfMatch ifMatch, Caller caller) {
    Campaign campaign = campaigns.require(id, caller, ifMatch);
    journal.append(campaign, campaign.start());
  }

  void report(UUID id, ReportProgress report, IfMatch ifMatch, Caller caller) {
    Campaign campaign = locked(id, ifMatch, caller);
    journal.append(campaign, campaign.report(report, counts(id), caller, now()));
  }

  void close(UUID id, CloseCampaign closing, IfMatch ifMatch, Caller caller) {
    Campaign campaign = locked(id, ifMatch, caller);
    journal.append(campaign, campaign.close(closing, counts(id), caller, now()));
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Campaign campaign = campaigns.require(id, caller, ifMatch);
    journal.append(campaign, campaign.makeVoidBecause(voiding.reason(), caller, now()));
  }

  UUID addItem(UUID id, AddItem given, Caller caller) {
    Instant now = now();
    Campaign campaign = locked(id, IfMatch.any(), caller);
    CampaignItem item = campaign.add(given, ChinaTime.day(now), deadlines.latest(now), caller);
    journal.append(item, item.added());
    deadlines.added(item, now);
    return item.id();
  }

  void endItem(UUID id, UUID itemId, RecordOutcome outcome, IfMatch ifMatch, Caller caller) {
    CampaignItem item = items.require(itemId, caller, ifMatch);
    if (!item.campaignId().equals(id)) {
      throw Aggregates.notFound(itemId);
    }
    journal.append(item, item.end(outcome, caller, now()));
    deadlines.ended(item);
  }

  private Campaign locked(UUID id, IfMatch ifMatch, Caller caller) {
    Campaign campaign = campaigns.require(id, caller);
    campaigns.getEntityManager().refresh(campaign, LockModeType.PESSIMISTIC_WRITE);
    ifMatch.check(campaign.version());
    return campaign;
  }

  private ItemCounts counts(UUID campaignId) {
    return reads
        .first(
            KeysetQuery.select(
                    "count(*) filter (where list = 'PROBLEM') as problems,"
                        + " count(outcome) filter (where list = 'PROBLEM') as problems_ended,"
                        + " count(*) filter (where list = 'MEASURE') as measures,"
                        + " count(outcome) filter (where list = 'MEASURE') as measures_ended"
                        + " from campaign_item")
                .eq("campaign_id", campaignId),
            row ->
                new ItemCounts(
                    row.getLong("problems"),
                    row.getLong("problems_ended"),
                    row.getLong("measures"),
                    row.getLong("measures_ended")))
        .orElseThrow();
  }

  private Set<String> usedTasks(UUID campaignId) {
    return new HashSet<>(
        reads.list(
            KeysetQuery.select("distinct task_code from campaign_item")
                .eq("campaign_id", campaignId),
            row -> row.getString(1)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
