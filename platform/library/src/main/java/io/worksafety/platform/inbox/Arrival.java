package io.worksafety.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way through the inbox. It is read as an event or refused; an event can still
 * be refused later, when its listener rejects it.
 */
final class Arrival {

  /** Where and when a message first arrived. */
  record Place(String topic, int partition, long offset, Instant brokerTime) {}

  /** The life of one aggregate of one source: what order and duplicates are judged by. */
  record Key(String source, UUID aggregateId) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySource = source.compareTo(other.source);
      return bySource != 0
          ? bySource
          : aggregateId.toString().compareTo(other.aggregateId.toString());
    }
  }

  private final @Nullable TopicPartition readFrom;
  private final long readAt;
  private final Place place;
  private final Headers headers;
  private final byte @Nullable [] key;
  private final byte @Nullable [] value;
  private @Nullable ReceivedEvent event;
  private @Nullable Refusal refusal;
  private boolean deadLettered;

  /**
   * @param readFrom the partition whose offset this message moves; none for a parked one
   */
  Arrival(
      @Nullable TopicPartition readFrom,
      long readAt,
      Place place,
      Headers headers,
      byte @Nullable [] key,
      byte @Nullable [] value) {
    this.readFrom = readFrom;
    this.readAt = readAt;
    this.place = place;
    this.headers = headers;
    this.key = key;
    this.value = value;
  }

  void read(EventDecoder decoder) {
    try {
      event = decoder.decode(this);
    } catch (UnreadableEventException e) {
      refuse(new Refusal(e.code(), String.valueOf(e.getMessage())));
    }
  }

  void refuse(Refusal why) {
    refusal = why;
  }

  void deadLettered() {
    deadLettered = true;
  }

  boolean needsDeadLetter() {
    return refusal != null && !deadLettered;
  }

  boolean parked() {
    return readFrom == null;
  }

  @Nullable TopicPartition readFrom() {
    return readFrom;
  }

  long readAt() {
    return readAt;
  }

  Place place() {
    return place;
  }

  Headers headers() {
    return headers;
  }

  byte @Nullable [] key() {
    return key;
  }

  byte @Nullable [] value() {
    return value;
  }

  @Nullable ReceivedEvent event() {
    return event;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }

  @Override
  public String toString() {
    return place.topic() + "-" + place.partition() + "@" + place.offset();
  }
}
