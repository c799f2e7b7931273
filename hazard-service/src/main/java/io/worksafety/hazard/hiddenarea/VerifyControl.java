package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that verifies a control. */
@Schema(description = "Whether a control works 管控措施核验")
record VerifyControl(
    @Schema(description = "Whether it works 是否有效") boolean effective,
    @Schema(description = "What was seen 核验情况") @NotNull @Text(max = 500) String findings,
    @Schema(description = "Evidence 证据") @NotNull @Size(min = 1, max = 20)
        List<@NotNull UUID> evidenceIds) {}
