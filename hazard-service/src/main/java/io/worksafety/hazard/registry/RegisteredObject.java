package io.worksafety.hazard.registry;

import io.worksafety.platform.code.GeoPoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features need to know of an object. */
public record RegisteredObject(
    ObjectType type,
    UUID id,
    String areaCode,
    @Nullable UUID enterpriseId,
    @Nullable String industryCode,
    @Nullable GeoPoint location) {}
