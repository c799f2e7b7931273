package io.worksafety.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.inspection.place.ObjectType;
import io.worksafety.inspection.seal.SealDamage;
import io.worksafety.platform.store.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts about inspections. While an inspection is concealed no event names its object, its matters,
 * its team or an area smaller than the district.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface InspectionEvent {

  @EventType("io.worksafety.inspection.planned.v1")
  record Planned(
      UUID inspectionId,
      String no,
      LegalNature legalNature,
      InspectionChannel channel,
      InspectionMode mode,
      boolean sealed,
      UUID organizationId,
      String areaCode,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      @Nullable List<String> matters,
      Instant windowStart,
      Instant windowEnd)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.approved.v1")
  record Approved(UUID inspectionId, String no, Instant approvedAt) implements InspectionEvent {}

  @EventType("io.worksafety.inspection.sealed.v1")
  record Sealed(
      UUID inspectionId, String no, String commitment, Instant windowStart, Instant windowEnd)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.anchored.v1")
  record Anchored(
      UUID inspectionId,
      String no,
      String commitment,
      String topic,
      int partition,
      long offset,
      Instant brokerTime)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.arrived.v1")
  record Arrived(
      UUID inspectionId, String no, Instant arrivedAt, long distanceMetres, int officersPresent)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.revealed.v1")
  record Revealed(
      UUID inspectionId,
      String no,
      ObjectType objectType,
      UUID objectId,
      String areaCode,
      List<String> matters,
      @Nullable String commitment,
      @Nullable String salt,
      String planSha256,
      Instant revealedAt,
      int refusedReads)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.seal-broken.v1")
  record SealBroken(
      UUID inspectionId,
      String no,
      UUID organizationId,
      String areaCode,
      @Nullable String commitment,
      SealDamage damage,
      Instant brokenAt)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.obstructed.v1")
  record Obstructed(
      UUID inspectionId,
      String no,
      String areaCode,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      Instant obstructedAt)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.finding-noted.v1")
  record FindingNoted(UUID inspectionId, UUID findingId, int sequence, FindingSeverity severityHint)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.concluded.v1")
  record Concluded(
      UUID inspectionId,
      String no,
      LegalNature legalNature,
      ObjectType objectType,
      UUID objectId,
      String areaCode,
      List<String> matters,
      int findings,
      Instant concludedAt)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.finding-recorded.v1")
  record FindingRecorded(
      UUID findingId,
      UUID inspectionId,
      int sequence,
      LegalNature legalNature,
      ObjectType objectType,
      UUID objectId,
      String areaCode,
      String title,
      String clause,
      String description,
      FindingSeverity severityHint,
      FindingHandling handling,
      Instant discoveredAt,
      List<UUID> finderPersonIds)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.finding-linked.v1")
  record FindingLinked(UUID inspectionId, UUID findingId, UUID hazardId)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.order-issued.v1")
  record OrderIssued(
      UUID inspectionId,
      UUID orderId,
      String docNo,
      OrderKind kind,
      List<UUID> findingIds,
      @Nullable Instant dueAt,
      Instant servedAt)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.published.v1")
  record Published(
      UUID inspectionId,
      String no,
      ObjectType objectType,
      UUID objectId,
      String areaCode,
      Instant publishedAt)
      implements InspectionEvent {}

  @EventType("io.worksafety.inspection.cancelled.v1")
  record Cancelled(UUID inspectionId, String no, Instant cancelledAt) implements InspectionEvent {}

  @EventType("io.worksafety.inspection.lapsed.v1")
  record Lapsed(UUID inspectionId, String no, Instant windowEnd, Instant lapsedAt)
      implements InspectionEvent {}
}
