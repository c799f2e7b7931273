package io.worksafety.responsibility.chain;

import io.worksafety.platform.store.Journal;
import io.worksafety.responsibility.chain.ChainEvent.ChainResolved;
import io.worksafety.responsibility.chain.ChainEvent.GapDetected;
import io.worksafety.responsibility.chain.ChainEvent.OverlapDetected;
import io.worksafety.responsibility.place.ObjectType;
import io.worksafety.responsibility.place.PlaceFacts;
import io.worksafety.responsibility.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves a chain as of what happened, keeps it, and tells it together with its gaps. */
@ApplicationScoped
class ChainFreezing {

  private final ChainResolver resolver;
  private final ChainSnapshots snapshots;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  ChainFreezing(
      ChainResolver resolver,
      ChainSnapshots snapshots,
      Places places,
      Journal journal,
      Clock clock) {
    this.resolver = resolver;
    this.snapshots = snapshots;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param told what the event says of the place; what it leaves out comes from our own copy
   * @param unitUscc credit code of the unit, when the event names no object
   * @param happenedAt the instant whose duty holders count, however late the event arrives
   */
  void freeze(Trigger trigger, PlaceFacts told, @Nullable String unitUscc, Instant happenedAt) {
    Instant validAt = happenedAt.truncatedTo(ChronoUnit.MILLIS);
    if (snapshots.taken(trigger, validAt)) {
      return;
    }
    Instant knownAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Chain chain = resolver.resolve(complete(told, unitUscc), validAt, knownAt);
    ChainSnapshot snapshot = ChainSnapshot.of(trigger, chain);
    List<Journal.Change> changes = new ArrayList<>();
    changes.add(new Journal.Change(snapshot, ChainResolved.of(snapshot, trigger, chain)));
    for (Link link : chain.links()) {
      if (!link.held()) {
        changes.add(new Journal.Change(snapshot, GapDetected.of(snapshot, chain, link)));
      }
    }
    for (Chain.Overlap overlap : chain.overlaps()) {
      changes.add(new Journal.Change(snapshot, OverlapDetected.of(snapshot, chain, overlap)));
    }
    journal.append(changes);
  }

  private PlaceFacts complete(PlaceFacts told, @Nullable String unitUscc) {
    if (told.objectId() != null) {
      return places.find(told.objectId()).map(copy -> merge(told, copy)).orElse(told);
    }
    return Optional.ofNullable(unitUscc)
        .flatMap(places::enterprise)
        .map(unit ->
            new PlaceFacts(
                ObjectType.ENTERPRISE,
                unit.objectId(),
                unit.enterpriseId(),
                told.areaCode(),
                told.industryCode() == null ? unit.industryCode() : told.industryCode()))
        .orElse(told);
  }

  private static PlaceFacts merge(PlaceFacts told, PlaceFacts copy) {
    boolean street = told.areaCode().length() >= copy.areaCode().length();
    return new PlaceFacts(
        told.objectType() == null ? copy.objectType() : told.objectType(),
        told.objectId(),
        told.enterpriseId() == null ? copy.enterpriseId() : told.enterpriseId(),
        street ? told.areaCode() : copy.areaCode(),
        told.industryCode() == null ? copy.industryCode() : told.industryCode());
  }
}
