package io.worksafety.inspection.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An order on findings 现场处理决定")
record OrderView(
    UUID id,
    @Schema(maxLength = 100) String docNo,
    OrderKind kind,
    @Schema(maxLength = 300) String clause,
    List<UUID> findingIds,
    @Nullable Instant dueAt,
    OrderService servedBy,
    Instant servedAt,
    Instant issuedAt,
    UUID issuedBy) {}
