package io.worksafety.responsibility.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One registered place as its events have told it so far. */
record Place(
    UUID id,
    ObjectType objectType,
    String name,
    String areaCode,
    @Nullable UUID enterpriseId,
    @Nullable String industryCode,
    @Nullable String uscc,
    long sequence) {}
