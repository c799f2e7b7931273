package io.worksafety.hazard.campaign;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A problem or a measure on a list. It is open until its outcome is recorded, and never expires.
 */
@Entity
@Table(name = "campaign_item")
@SuppressWarnings("NullAway.Init")
class CampaignItem extends Aggregate {

  private UUID campaignId;

  @Enumerated(EnumType.STRING)
  private ItemList list;

  private String taskCode;
  private String title;
  private UUID ownerOrganizationId;
  private LocalDate dueOn;
  private @Nullable Instant overdueSince;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable ItemOutcome outcome;

  protected CampaignItem() {}

  private CampaignItem(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static CampaignItem of(Campaign campaign, AddItem given, Caller caller) {
    CampaignItem item = new CampaignItem(campaign.areaCode(), caller);
    item.campaignId = campaign.id();
    item.list = given.list();
    item.taskCode = given.taskCode();
    item.title = given.title();
    item.ownerOrganizationId = given.ownerOrganizationId();
    item.dueOn = given.dueOn();
    return item;
  }

  CampaignEvent.ItemAdded added() {
    return new CampaignEvent.ItemAdded(
        id(), campaignId, areaCode(), list, taskCode, ownerOrganizationId, dueOn);
  }

  CampaignEvent.ItemEnded end(RecordOutcome given, Caller caller, Instant now) {
    UUID person = Campaign.person(caller);
    if (outcome != null) {
      throw CampaignProblem.OUTCOME_KNOWN.because(
          "It ended " + outcome.kind() + " at " + outcome.at(),
          "已于 " + outcome.at() + " 登记结果：" + outcome.kind().labelZh());
    }
    if (given.kind().of() != list) {
      throw CampaignProblem.OUTCOME_MISMATCH
          .because(
              given.kind() + " is an outcome of list " + given.kind().of(),
              "“" + given.kind().labelZh() + "”不是" + list.labelZh() + "的结果")
          .at("/kind");
    }
    outcome =
        new ItemOutcome(
            given.kind(),
            given.note(),
            given.evidenceIds() == null ? List.of() : List.copyOf(given.evidenceIds()),
            person,
            now);
    return new CampaignEvent.ItemEnded(id(), campaignId, areaCode(), list, given.kind());
  }

  CampaignEvent.ItemOverdue overdue(Instant dueAt) {
    overdueSince = dueAt;
    return new CampaignEvent.ItemOverdue(
        id(), campaignId, areaCode(), list, ownerOrganizationId, dueAt);
  }

  UUID campaignId() {
    return campaignId;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  @Override
  public String aggregateType() {
    return "campaign-item";
  }

  @Override
  public Object state() {
    return new State(
        campaignId, list, taskCode, title, ownerOrganizationId, dueOn, overdueSince, outcome);
  }

  private record State(
      UUID campaignId,
      ItemList list,
      String taskCode,
      String title,
      UUID ownerOrganizationId,
      LocalDate dueOn,
      @Nullable Instant overdueSince,
      @Nullable ItemOutcome outcome) {}
}
