package io.worksafety.hazard.rectification;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A due date moved. */
@Schema(description = "Extension granted 已批准的延期")
public record Extension(
    @Schema(maxLength = 500) String reason,
    Instant previousDueAt,
    Instant dueAt,
    UUID approvedByPersonId,
    Instant at) {}
