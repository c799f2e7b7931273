package io.worksafety.platform.outbox;

import io.worksafety.platform.audit.AuditEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One committed event that the broker has not acknowledged yet.
 *
 * @param internal to be sealed, but no event for others
 * @param entry its audit entry; absent only if somebody has taken that away
 * @param position where the entry is sealed; absent until then
 */
record OutboxRow(
    long id,
    UUID eventId,
    String type,
    UUID aggregateId,
    long sequence,
    Instant occurredAt,
    @Nullable String traceparent,
    @Nullable String areaCode,
    byte[] payload,
    boolean internal,
    @Nullable AuditEntry entry,
    @Nullable Long position) {

  OutboxRow sealedAt(@Nullable Long place) {
    return new OutboxRow(
        id,
        eventId,
        type,
        aggregateId,
        sequence,
        occurredAt,
        traceparent,
        areaCode,
        payload,
        internal,
        entry,
        place);
  }
}
