package io.worksafety.inspection.inspection;

import io.worksafety.inspection.place.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An inspection in a list 检查（列表）")
record InspectionRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    InspectionStatus status,
    LegalNature legalNature,
    InspectionChannel channel,
    InspectionMode mode,
    @Schema(description = "Whether there is a sealed plan 是否密封") boolean sealed,
    @Schema(description = "Whether object, matters and team are still hidden 是否保密")
        boolean concealed,
    @Schema(maxLength = 12) String areaCode,
    UUID organizationId,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    Instant windowStart,
    Instant windowEnd,
    int findingCount,
    Instant createdAt,
    Instant updatedAt) {}
