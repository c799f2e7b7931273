package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Single hazards as their readers see them. */
@ApplicationScoped
class HazardViews {

  /** More open hazards at one object are no help to whoever looks for the same one. */
  private static final int DUPLICATES_SHOWN = 50;

  private final HazardDocuments documents;
  private final ReadModel reads;
  private final Clock clock;

  HazardViews(HazardDocuments documents, ReadModel reads, Clock clock) {
    this.documents = documents;
    this.reads = reads;
    this.clock = clock;
  }

  HazardView of(UUID id, Caller caller) {
    return reads
        .first(
            VisibleHazards.limit(
                KeysetQuery.select(HazardView.COLUMNS)
                    .eq("id", id)
                    .scope("area_code", caller.areas()),
                caller),
            row ->
                HazardView.read(
                    row, documents, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  /** The sightings beside the first, which is the hazard's own; whoever asks may see it. */
  Sightings later(UUID id) {
    return reads
        .first(
            KeysetQuery.select("sightings from hazard").eq("id", id),
            row -> Objects.requireNonNull(documents.read(row, "sightings", Sightings.class)))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  List<PossibleDuplicate> possibleDuplicates(UUID id, Caller caller) {
    HazardView hazard = of(id, caller);
    if (hazard.objectId() == null) {
      return List.of();
    }
    return reads.list(
        VisibleHazards.limit(
                KeysetQuery.select(PossibleDuplicate.COLUMNS)
                    .binding(Objects.requireNonNullElse(hazard.clause(), ""))
                    .eq("object_id", hazard.objectId())
                    .scope("area_code", caller.areas()),
                caller)
            .and("status not in ('REPORTED', 'REJECTED', 'MERGED', 'CLOSED')")
            .and("id <> ? order by same_clause desc, id desc limit " + DUPLICATES_SHOWN, id),
        PossibleDuplicate::read);
  }
}
