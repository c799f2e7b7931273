package io.worksafety.responsibility.chain;

import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import io.worksafety.responsibility.place.ObjectType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chain as it was resolved when something happened. It never changes afterwards. */
@Entity
class ChainSnapshot extends Aggregate {

  @Enumerated(EnumType.STRING)
  private TriggerType triggerType;

  private UUID triggerRef;
  private @Nullable String hazardLevel;

  @Enumerated(EnumType.STRING)
  private @Nullable ObjectType objectType;

  private @Nullable UUID objectId;
  private @Nullable String industryCode;
  private Instant validAt;
  private Instant knownAt;
  private String chainHash;

  /** Ids and bases only; names are looked up when it is read. */
  @Column(columnDefinition = "jsonb")
  private String links;

  @SuppressWarnings("NullAway.Init")
  protected ChainSnapshot() {}

  private ChainSnapshot(Trigger trigger, Chain chain) {
    super(Ids.next(), chain.place().areaCode(), null);
    triggerType = trigger.type();
    triggerRef = trigger.ref();
    hazardLevel = trigger.hazardLevel();
    objectType = chain.place().objectType();
    objectId = chain.place().objectId();
    industryCode = chain.place().industryCode();
    validAt = chain.validAt();
    knownAt = chain.knownAt();
    chainHash = chain.hash();
    links = CanonicalJson.text(chain.links());
  }

  static ChainSnapshot of(Trigger trigger, Chain chain) {
    return new ChainSnapshot(trigger, chain);
  }

  String chainHash() {
    return chainHash;
  }

  @Override
  public String aggregateType() {
    return "responsibility-chain";
  }

  @Override
  public Object state() {
    return new State(triggerType, triggerRef, validAt, knownAt, chainHash, links);
  }

  private record State(
      TriggerType triggerType,
      UUID triggerRef,
      Instant validAt,
      Instant knownAt,
      String chainHash,
      String links) {}
}
