package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.registry.ObjectType;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reported hazard still needs to be registered: the object and who must rectify. */
@Schema(description = "Registration of a reported hazard 隐患登记")
record RegisterHazard(
    @Schema(description = "Kind of object, when the report had none 对象类型")
        @Nullable ObjectType objectType,
    @Schema(description = "Object, when the report had none 隐患对象") @Nullable UUID objectId,
    @Schema(description = "Who must rectify; the object's enterprise when absent 整改责任主体") @Valid
        @Nullable DutyHolder dutyHolder) {}
