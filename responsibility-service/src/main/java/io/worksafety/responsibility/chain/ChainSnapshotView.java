package io.worksafety.responsibility.chain;

import io.worksafety.platform.request.Versioned;
import io.worksafety.responsibility.place.ObjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A chain as it was resolved when something happened 冻结的责任链条")
record ChainSnapshotView(
    UUID id,
    long version,
    TriggerType triggerType,
    @Schema(description = "The hazard or accident 触发事项") UUID triggerRef,
    @Schema(description = "Level of the hazard 隐患等级", maxLength = 7) @Nullable String hazardLevel,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Schema(description = "Division of the place 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "Industry of the place or its enterprise 行业代码", maxLength = 5)
        @Nullable String industryCode,
    @Schema(description = "The instant that counts 有效时点") Instant validAt,
    @Schema(description = "As was known then 认知时点") Instant knownAt,
    @Schema(description = "Fingerprint, see ChainView 链条指纹", maxLength = 64) String chainHash,
    @Schema(
            description = "Leader in charge, department, street, enterprise 四级责任",
            minItems = 4,
            maxItems = 4)
        List<LinkView> links,
    Instant createdAt)
    implements Versioned {}
