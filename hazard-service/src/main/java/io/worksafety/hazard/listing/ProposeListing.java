package io.worksafety.hazard.listing;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A major hazard shall be listed. */
@Schema(description = "Proposal of a listing 挂牌督办提请")
record ProposeListing(
    @Schema(description = "The major hazard 重大隐患") @NotNull UUID hazardId,
    @Schema(description = "Level of the list 挂牌级别") @NotNull ListLevel level,
    @Schema(description = "Reason 提请理由") @NotNull @Text(max = 500) String reason) {}
