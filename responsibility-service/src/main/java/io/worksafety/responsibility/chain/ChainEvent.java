package io.worksafety.responsibility.chain;

import io.worksafety.platform.store.EventType;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a frozen chain tells the other services. */
sealed interface ChainEvent {

  @EventType("io.worksafety.responsibility.chain-resolved.v1")
  record ChainResolved(
      UUID chainId,
      TriggerType triggerType,
      UUID triggerRef,
      @Nullable String hazardLevel,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      String areaCode,
      @Nullable String industryCode,
      Instant validAt,
      Instant knownAt,
      String chainHash,
      List<Link> links)
      implements ChainEvent {

    static ChainResolved of(ChainSnapshot snapshot, Trigger trigger, Chain chain) {
      return new ChainResolved(
          snapshot.id(),
          trigger.type(),
          trigger.ref(),
          trigger.hazardLevel(),
          chain.place().objectType(),
          chain.place().objectId(),
          chain.place().areaCode(),
          chain.place().industryCode(),
          chain.validAt(),
          chain.knownAt(),
          snapshot.chainHash(),
          chain.links());
    }
  }

  /** Nobody answered at a level: nobody was assigned, or nobody held the post. */
  @EventType("io.worksafety.responsibility.gap-detected.v1")
  record GapDetected(
      UUID chainId,
      Level level,
      GapReason reason,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      String areaCode,
      @Nullable String industryCode)
      implements ChainEvent {

    static GapDetected of(ChainSnapshot snapshot, Chain chain, Link link) {
      return new GapDetected(
          snapshot.id(),
          link.level(),
          link.certainty() == Certainty.UNASSIGNED ? GapReason.UNASSIGNED : GapReason.VACANT,
          chain.place().objectType(),
          chain.place().objectId(),
          chain.place().areaCode(),
          chain.place().industryCode());
    }
  }

  /** Several posts had an equal claim at a level. */
  @EventType("io.worksafety.responsibility.overlap-detected.v1")
  record OverlapDetected(
      UUID chainId,
      Level level,
      UUID departmentOrganizationId,
      List<UUID> postIds,
      @Nullable ObjectType objectType,
      @Nullable UUID objectId,
      String areaCode)
      implements ChainEvent {

    static OverlapDetected of(ChainSnapshot snapshot, Chain chain, Chain.Overlap overlap) {
      return new OverlapDetected(
          snapshot.id(),
          overlap.level(),
          overlap.departmentOrganizationId(),
          overlap.postIds(),
          chain.place().objectType(),
          chain.place().objectId(),
          chain.place().areaCode());
    }
  }
}
