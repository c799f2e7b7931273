package io.worksafety.hazard;

import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another service as seen from here: its events on its topic. */
public final class ForeignEvents implements AutoCloseable {

  private final String service;

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Parts.kafkaBootstrap(), "acks", "all"),
          new StringSerializer(),
          new StringSerializer());

  public ForeignEvents(String service) {
    this.service = service;
  }

  public String topic() {
    return "worksafety." + service + ".events.v1";
  }

  public void send(UUID eventId, String type, UUID aggregateId, long sequence, String data) {
    var event = new ProducerRecord<>(topic(), aggregateId.toString(), data);
    header(event, "ce_specversion", "1.0");
    header(event, "ce_id", eventId.toString());
    header(event, "ce_source", "/worksafety/" + service);
    header(event, "ce_type", type);
    header(event, "ce_time", "2026-11-23T02:00:00.000Z");
    header(event, "ce_subject", aggregateId.toString());
    header(event, "ce_sequence", Long.toString(sequence));
    header(event, "content-type", "application/json");
    var unused = producer.send(event);
    producer.flush();
  }

  private static void header(ProducerRecord<String, String> event, String name, String value) {
    event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
