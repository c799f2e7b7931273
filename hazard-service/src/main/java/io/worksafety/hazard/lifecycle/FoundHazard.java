package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hazard an inspection found. */
public record FoundHazard(
    UUID findingId,
    ObjectType objectType,
    UUID objectId,
    String areaCode,
    String title,
    @Nullable String description,
    Instant discoveredAt,
    List<UUID> finderPersonIds) {}
