package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer makes of a report of the public: nothing of who reported. */
public record ReportedHazard(
    String title,
    @Nullable String description,
    String reportNo,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    String areaCode,
    @Nullable Double lat,
    @Nullable Double lon,
    Instant discoveredAt,
    boolean imminent) {}
