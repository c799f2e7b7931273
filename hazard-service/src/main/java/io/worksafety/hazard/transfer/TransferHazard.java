package io.worksafety.hazard.transfer;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another authority shall handle the hazard. */
@Schema(description = "Transfer of a hazard 隐患移送")
public record TransferHazard(
    @Schema(description = "Who shall handle it 接收单位") @NotNull UUID toOrganizationId,
    @Schema(description = "Reason 移送理由") @NotNull @Text(max = 500) String reason) {}
