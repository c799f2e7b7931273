package io.worksafety.hazard.accident;

import io.worksafety.hazard.registry.ObjectType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our record of their event {@code accident-reported.v1}: only what we read. */
record AccidentReported(
    UUID accidentId,
    String no,
    Instant occurredAt,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable String unitUscc) {

  static final String TYPE = "io.worksafety.accountability.accident-reported.v1";
}
