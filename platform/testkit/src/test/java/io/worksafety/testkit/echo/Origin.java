package io.worksafety.testkit.echo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A foreign service that says things, rightly or wrongly. */
final class Origin implements AutoCloseable {

  static final String TOPIC = "worksafety.origin.events.v1";
  static final String SAID = "io.worksafety.origin.said.v1";
  static final String SOURCE = "/worksafety/origin";
  static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final KafkaProducer<byte[], byte[]> producer;

  Origin(String bootstrap) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "max.request.size",
                4_000_000,
                "enable.metrics.push",
                false),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A message that can be bent before it is sent. */
  static final class Message {
    private final UUID aggregateId;
    private final Map<String, byte[]> headers = new LinkedHashMap<>();
    private String topic = TOPIC;
    private byte[] value;

    private Message(UUID aggregateId, long sequence, String text) {
      this.aggregateId = aggregateId;
      header("ce_specversion", "1.0");
      header("ce_id", UUID.randomUUID().toString());
      header("ce_source", SOURCE);
      header("ce_type", SAID);
      header("ce_time", "2026-03-01T01:02:03.456Z");
      header("ce_subject", aggregateId.toString());
      header("ce_sequence", Long.toString(sequence));
      header("ce_traceparent", TRACEPARENT);
      header("content-type", "application/json");
      value("{\"text\":\"%s\",\"loudness\":3,\"added\":\"since\"}".formatted(text));
    }

    Message header(String name, String text) {
      return header(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Message header(String name, byte[] bytes) {
      headers.put(name, bytes);
      return this;
    }

    Message without(String name) {
      headers.remove(name);
      return this;
    }

    Message value(String text) {
      return value(text.getBytes(StandardCharsets.UTF_8));
    }

    Message value(byte[] bytes) {
      value = bytes;
      return this;
    }

    String id() {
      return new String(headers.get("ce_id"), StandardCharsets.UTF_8);
    }

    UUID aggregateId() {
      return aggregateId;
    }
  }

  static Message message(UUID aggregateId, long sequence, String text) {
    return new Message(aggregateId, sequence, text);
  }

  /** Says it and answers with the id of the event. */
  String say(UUID aggregateId, long sequence, String text) {
    return send(message(aggregateId, sequence, text));
  }

  String send(Message message) {
    var headers = new RecordHeaders();
    message.headers.forEach(headers::add);
    byte[] key = message.aggregateId.toString().getBytes(StandardCharsets.UTF_8);
    var unused =
        producer.send(new ProducerRecord<>(message.topic, null, key, message.value, headers));
    producer.flush();
    return message.headers.containsKey("ce_id") ? message.id() : null;
  }

  @Override
  public void close() {
    producer.close();
  }
}
