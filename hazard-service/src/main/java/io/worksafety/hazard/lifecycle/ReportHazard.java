package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.GivenEvidence;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.reporter.ReporterDetails;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hazard as someone saw it: a registered object, or at least a position. */
@Schema(description = "Report of a hazard 隐患上报")
record ReportHazard(
    @Schema(description = "Title 隐患标题") @NotNull @Text(max = 200) String title,
    @Schema(description = "Description 隐患描述") @Text(max = 2000) @Nullable String description,
    @Schema(description = "Clause it offends against, as far as known 违反条款") @Text(max = 300)
        @Nullable String clause,
    @Schema(description = "How it came to be known 隐患来源") @NotNull HazardSource source,
    @Schema(description = "The source's own reference 来源编号") @Text(max = 64)
        @Nullable String sourceRef,
    @Schema(description = "Kind of object 对象类型") @Nullable ObjectType objectType,
    @Schema(description = "Premises or enterprise 场所或企业") @Nullable UUID objectId,
    @Schema(description = "Division; taken from the object when it is given 行政区划代码") @AreaCodeText
        @Nullable String areaCode,
    @Schema(description = "Position; taken from the object when it is given 位置") @Valid
        @Nullable GeoPoint location,
    @Schema(description = "When it was found 发现时间") @NotNull Instant discoveredAt,
    @Schema(description = "Harm may be near: triage within hours 情况紧急") boolean imminent,
    @Schema(description = "Who found it; the caller when absent 发现人") @Size(max = 20)
        @Nullable List<@NotNull UUID> finderPersonIds,
    @Schema(description = "Evidence 证据") @Size(max = 20)
        @Nullable List<@Valid @NotNull GivenEvidence> evidence,
    @Schema(description = "Who reported, kept sealed; only of public reports 举报人") @Valid
        @Nullable ReporterDetails reporter) {}
