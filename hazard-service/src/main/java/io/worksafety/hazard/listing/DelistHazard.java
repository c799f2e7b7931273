package io.worksafety.hazard.listing;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review consents: the hazard is struck off the list. */
@Schema(description = "Striking off the list 摘牌")
record DelistHazard(
    @Schema(description = "Conclusion of the review 复查意见") @NotNull @Text(max = 500)
        String conclusion) {}
