package io.worksafety.accountability.accident;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Changed facts of an accident 事故补报（国务院令第493号第十三条）")
record SupplementAccident(
    @NotNull
        @Schema(
            description =
                "When the change happened, e.g. the hour of death; it decides whether the change"
                    + " lies in the window 情况变化的时间")
        Instant changedAt,
    @NotNull @Valid CasualtyFigures casualties,
    @NotNull @Text(max = 200) @Schema(description = "信息来源", examples = "南京市第一医院") String source,
    @Text(max = 1000, multiline = true)
        @Schema(description = "Reason; needed when a figure falls or the window is over 变更理由")
        @Nullable String reason) {}
