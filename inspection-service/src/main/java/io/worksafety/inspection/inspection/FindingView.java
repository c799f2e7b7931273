package io.worksafety.inspection.inspection;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A finding of an inspection 检查发现")
record FindingView(
    UUID id,
    int sequence,
    @Schema(maxLength = 300) String clause,
    @Schema(maxLength = 200) String title,
    @Schema(maxLength = 4000) String description,
    FindingSeverity severityHint,
    FindingHandling handling,
    @Schema(maxLength = 1000) @Nullable String onSiteMeasure,
    List<@Size(max = 100) String> evidence,
    List<UUID> finderIds,
    Instant discoveredAt,
    @Schema(description = "The hazard registered from it 登记的隐患") @Nullable UUID hazardId) {}
