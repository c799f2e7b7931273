package io.worksafety.accountability.accident;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The report reached the next level 事故信息逐级上报")
record PassReportUp(
    @NotNull @Schema(description = "接收层级") GovernmentLevel toLevel,
    @NotNull @Text(max = 200) @Schema(description = "接收单位", examples = "南京市应急管理局")
        String toOrganization,
    @NotNull @Schema(description = "发出时间") Instant sentAt,
    @NotNull @Schema(description = "对方接收时间，时限按此判定") Instant receivedAt) {}
