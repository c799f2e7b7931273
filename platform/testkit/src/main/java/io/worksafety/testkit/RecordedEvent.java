package io.worksafety.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One message as an outsider sees it on Kafka.
 *
 * @param value null where the message had none
 */
public record RecordedEvent(
    String topic,
    int partition,
    long offset,
    Instant brokerTime,
    String key,
    Map<String, String> headers,
    byte[] value) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static RecordedEvent of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), text(header.value()));
    }
    return new RecordedEvent(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        text(record.key()),
        Collections.unmodifiableMap(headers),
        record.value());
  }

  public String header(String name) {
    return headers.get(name);
  }

  public String id() {
    return header("ce_id");
  }

  public String type() {
    return header("ce_type");
  }

  public String source() {
    return header("ce_source");
  }

  public UUID aggregateId() {
    return UUID.fromString(header("ce_subject"));
  }

  public long sequence() {
    return Long.parseLong(header("ce_sequence"));
  }

  /** The value as text. */
  public String body() {
    return text(value);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("The event is not JSON: " + this, e);
    }
  }

  @Override
  public String toString() {
    return "%s-%d@%d %s %s#%s %s"
        .formatted(
            topic, partition, offset, type(), header("ce_subject"), header("ce_sequence"), body());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
