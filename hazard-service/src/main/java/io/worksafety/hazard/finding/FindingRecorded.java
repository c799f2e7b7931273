package io.worksafety.hazard.finding;

import io.worksafety.hazard.lifecycle.FoundHazard;
import io.worksafety.hazard.lifecycle.HazardSource;
import io.worksafety.hazard.registry.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our record of their event {@code finding-recorded.v1}: only what we read. */
record FindingRecorded(
    @Nullable UUID findingId,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable String areaCode,
    @Nullable String title,
    @Nullable String clause,
    @Nullable String description,
    @Nullable Instant discoveredAt,
    @Nullable List<UUID> finderPersonIds) {

  static final String TYPE = "io.worksafety.inspection.finding-recorded.v1";
  private static final int TITLE_LENGTH = 200;
  private static final int DESCRIPTION_LENGTH = 2000;

  /** A field that is absent is an error of the sender: the event becomes a dead letter. */
  FoundHazard toHazard() {
    return new FoundHazard(
        HazardSource.INSPECTION,
        Objects.requireNonNull(findingId, "findingId").toString(),
        Objects.requireNonNull(objectType, "objectType"),
        Objects.requireNonNull(objectId, "objectId"),
        Objects.requireNonNull(areaCode, "areaCode"),
        cut(Objects.requireNonNull(title, "title"), TITLE_LENGTH),
        description == null ? null : cut(description, DESCRIPTION_LENGTH),
        Objects.requireNonNull(clause, "clause"),
        Objects.requireNonNull(discoveredAt, "discoveredAt"),
        finderPersonIds == null ? List.of() : finderPersonIds,
        null);
  }

  /** By code points: half a character would not be storable. */
  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }
}
