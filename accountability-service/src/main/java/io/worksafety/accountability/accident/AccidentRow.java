package io.worksafety.accountability.accident;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An accident in a list 事故列表项")
record AccidentRow(
    UUID id,
    long version,
    @Schema(maxLength = 32) String no,
    AccidentStatus status,
    Instant occurredAt,
    @Schema(maxLength = 12) String areaCode,
    @Schema(maxLength = 300) @Nullable String place,
    @Schema(maxLength = 200) @Nullable String unitName,
    AccidentGrade grade,
    Lateness lateness,
    int deaths,
    int missing,
    int seriousInjuries,
    @Nullable BigDecimal lossYuan,
    Instant updatedAt) {}
