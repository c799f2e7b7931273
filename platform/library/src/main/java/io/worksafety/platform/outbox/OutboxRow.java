package io.worksafety.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One committed event that the broker has not acknowledged yet. */
record OutboxRow(
    long id,
    UUID eventId,
    String type,
    UUID aggregateId,
    long sequence,
    Instant occurredAt,
    @Nullable String traceparent,
    @Nullable String areaCode,
    byte[] payload) {}
