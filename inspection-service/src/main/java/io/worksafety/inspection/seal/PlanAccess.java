package io.worksafety.inspection.seal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One look into a sealed plan before arrival, or the refused attempt at one. */
@Schema(description = "One look into a sealed plan 密封方案查阅记录")
public record PlanAccess(
    @Schema(description = "Absent when it was no person 查阅人") @Nullable UUID personId,
    Instant at,
    PlanPurpose purpose,
    boolean granted) {}
