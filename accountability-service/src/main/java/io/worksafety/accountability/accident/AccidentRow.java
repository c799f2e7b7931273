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
    String no,
    AccidentStatus status,
    Instant occurredAt,
    String areaCode,
    @Nullable String place,
    @Nullable String unitName,
    AccidentGrade grade,
    Lateness lateness,
    int deaths,
    int missing,
    int seriousInjuries,
    @Nullable BigDecimal lossYuan,
    Instant updatedAt) {}
