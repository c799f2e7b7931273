package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.code.Text;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a report becomes 受理举报")
record AcceptPublicReport(
    @Schema(description = "Known hazard it is a sighting of; leave title out 已有隐患")
        @Nullable UUID hazardId,
    @Schema(
            description = "Title of the new hazard, in the words of the officer 新隐患标题",
            maxLength = 200)
        @Text(max = 200)
        @Nullable String title,
    @Schema(description = "Description, telling nothing of the reporter 隐患描述", maxLength = 2000)
        @Text(max = 2000)
        @Nullable String description,
    @Schema(description = "Object, where the report names none 对象类型")
        @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Schema(description = "Harm may be near 情况紧急") boolean imminent) {}
