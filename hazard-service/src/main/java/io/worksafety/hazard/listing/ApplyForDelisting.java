package io.worksafety.hazard.listing;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hazard is said to be removed: its listing can be reviewed. */
@Schema(description = "Application for a review 摘牌复查申请")
record ApplyForDelisting(
    @Schema(description = "What was done 治理情况") @NotNull @Text(max = 2000) String statement) {}
