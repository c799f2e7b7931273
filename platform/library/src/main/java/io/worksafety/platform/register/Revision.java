package io.worksafety.platform.register;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry.
 *
 * @param recordedUntil when the next version replaced it; absent for the present one
 * @param voiding of a version that is void
 */
public record Revision<T>(
    long version,
    Instant recordedAt,
    @Nullable Instant recordedUntil,
    @Schema(maxLength = 100) String recordedBy,
    @Nullable Voiding voiding,
    T record) {}
