package io.worksafety.hazard.campaign;

import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Facts about campaigns and their items. */
sealed interface CampaignEvent {

  @EventType("io.worksafety.hazard.campaign-registered.v1")
  record Registered(UUID campaignId, String areaCode, LocalDate from, LocalDate to)
      implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-corrected.v1")
  record Corrected(UUID campaignId, String areaCode, LocalDate from, LocalDate to)
      implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-voided.v1")
  record Voided(UUID campaignId, String areaCode) implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-started.v1")
  record Started(UUID campaignId, String areaCode) implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-progress-reported.v1")
  record ProgressReported(UUID campaignId, String areaCode, int year, int quarter, ItemCounts items)
      implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-closed.v1")
  record Closed(UUID campaignId, String areaCode, ItemCounts items) implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-item-added.v1")
  record ItemAdded(
      UUID itemId,
      UUID campaignId,
      String areaCode,
      ItemList list,
      String taskCode,
      UUID ownerOrganizationId,
      LocalDate dueOn)
      implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-item-ended.v1")
  record ItemEnded(
      UUID itemId, UUID campaignId, String areaCode, ItemList list, OutcomeKind outcome)
      implements CampaignEvent {}

  @EventType("io.worksafety.hazard.campaign-item-overdue.v1")
  record ItemOverdue(
      UUID itemId,
      UUID campaignId,
      String areaCode,
      ItemList list,
      UUID ownerOrganizationId,
      Instant dueAt)
      implements CampaignEvent {}
}
