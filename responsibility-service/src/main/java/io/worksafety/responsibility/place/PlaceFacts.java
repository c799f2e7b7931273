package io.worksafety.responsibility.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides who answers for a place.
 *
 * @param industryCode its own, or that of its enterprise
 */
public record PlaceFacts(
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable UUID enterpriseId,
    String areaCode,
    @Nullable String industryCode) {}
