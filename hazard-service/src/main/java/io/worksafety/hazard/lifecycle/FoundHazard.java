package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard another service found.
 *
 * @param basis why it is GENERAL, when that needs no judgement
 */
public record FoundHazard(
    HazardSource source,
    String sourceRef,
    ObjectType objectType,
    UUID objectId,
    String areaCode,
    String title,
    @Nullable String description,
    String clause,
    Instant discoveredAt,
    List<UUID> finderPersonIds,
    @Nullable Basis basis) {

  /** Document and reason of the level; the clause is that of the hazard. */
  public record Basis(String document, String reason) {}
}
