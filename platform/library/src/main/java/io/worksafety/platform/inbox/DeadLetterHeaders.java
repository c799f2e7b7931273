package io.worksafety.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What a dead letter carries beside its own headers: why, and where it first arrived. */
final class DeadLetterHeaders {

  static final String PREFIX = "dlq_";
  static final String REASON = "dlq_reason";
  static final String CODE = "dlq_code";
  static final String TOPIC = "dlq_topic";
  static final String PARTITION = "dlq_partition";
  static final String OFFSET = "dlq_offset";
  static final String BROKER_TIME = "dlq_brokertime";
  static final String AT = "dlq_at";

  /** Present when the broker would not take the value; the original is still at its offset. */
  static final String OMITTED = "dlq_value_omitted";

  private DeadLetterHeaders() {}

  static Headers of(Headers original, Arrival.Place place, Refusal refusal, Instant at) {
    var headers = new RecordHeaders();
    for (Header header : original) {
      if (!header.key().startsWith(PREFIX)) {
        headers.add(header);
      }
    }
    add(headers, CODE, refusal.code().code());
    add(headers, REASON, refusal.detail());
    add(headers, TOPIC, place.topic());
    add(headers, PARTITION, Integer.toString(place.partition()));
    add(headers, OFFSET, Long.toString(place.offset()));
    add(headers, BROKER_TIME, place.brokerTime().toString());
    add(headers, AT, at.toString());
    return headers;
  }

  /** Where a message first arrived: a replayed one says so itself. */
  static Arrival.Place placeOf(ConsumerRecord<byte[], byte[]> record, String replayTopic) {
    var here =
        new Arrival.Place(
            record.topic(),
            record.partition(),
            record.offset(),
            Instant.ofEpochMilli(record.timestamp()));
    if (!record.topic().equals(replayTopic)) {
      return here;
    }
    String topic = text(record.headers(), TOPIC);
    String partition = text(record.headers(), PARTITION);
    String offset = text(record.headers(), OFFSET);
    String time = text(record.headers(), BROKER_TIME);
    if (topic == null || partition == null || offset == null || time == null) {
      return here;
    }
    try {
      return new Arrival.Place(
          topic, Integer.parseInt(partition), Long.parseLong(offset), Instant.parse(time));
    } catch (NumberFormatException | DateTimeParseException e) {
      return here;
    }
  }

  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
