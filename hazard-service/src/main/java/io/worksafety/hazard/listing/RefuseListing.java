package io.worksafety.hazard.listing;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a hazard is not listed. */
@Schema(description = "Refusal of a listing 不予挂牌")
record RefuseListing(@Schema(description = "Reason 理由") @NotNull @Text(max = 500) String reason) {}
