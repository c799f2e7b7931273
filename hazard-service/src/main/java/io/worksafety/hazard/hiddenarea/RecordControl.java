package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the act that records a control. */
@Schema(description = "A control that was carried out 已实施的管控措施")
record RecordControl(
    @Schema(description = "What was done 措施内容") @NotNull @Text(max = 500) String measure,
    @Schema(description = "When 实施时间") @NotNull Instant carriedOutAt,
    @Schema(description = "Evidence 证据") @NotNull @Size(min = 1, max = 20)
        List<@NotNull UUID> evidenceIds) {}
