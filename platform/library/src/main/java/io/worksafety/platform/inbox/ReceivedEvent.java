package io.worksafety.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service as it arrived. For a replayed event topic, partition, offset and
 * broker time are those of its first arrival.
 *
 * @param sequence position in the life of the aggregate, from 1, without gaps
 * @param time when the source says it happened
 * @param brokerTime when the broker took it, by the broker's clock
 */
public record ReceivedEvent(
    UUID id,
    String type,
    String source,
    UUID aggregateId,
    long sequence,
    Instant time,
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    @Nullable String areaCode,
    @Nullable String traceparent,
    JsonNode data) {

  /**
   * The data as our own record of their event: only the fields we read; others are ignored, so that
   * the source may add fields.
   *
   * @throws UnreadableEventException if a field we read has another type or a primitive is absent
   */
  public <T> T as(Class<T> ourRecord) {
    return EventJson.read(data, ourRecord);
  }
}
