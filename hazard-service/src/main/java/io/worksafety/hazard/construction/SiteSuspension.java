package io.worksafety.hazard.construction;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a site stood still.
 *
 * @param to the first day of work again; absent while it stands still
 */
@Schema(description = "Suspension of a site 停工期间")
record SiteSuspension(
    LocalDate from, @Nullable LocalDate to, @Schema(maxLength = 500) String reason) {}
