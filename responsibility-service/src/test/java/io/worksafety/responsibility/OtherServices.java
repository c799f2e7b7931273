package io.worksafety.responsibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks on Kafka as the hazard and accountability services do. */
public final class OtherServices implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", Parts.kafkaBootstrap(), "acks", "all"),
          new StringSerializer(),
          new StringSerializer());
  private final Map<UUID, Long> sequences = new HashMap<>();

  /** What was sent, so that it can be sent again. */
  public record Sent(ProducerRecord<String, String> message) {}

  public Sent hazard(String event, UUID aggregate, Instant time, Map<String, ?> data) {
    return send("hazard", event, aggregate, next(aggregate), time, data);
  }

  public Sent accountability(String event, UUID aggregate, Instant time, Map<String, ?> data) {
    return send("accountability", event, aggregate, next(aggregate), time, data);
  }

  /** With a sequence of one's own choice, to arrive out of order. */
  public Sent hazardAt(long sequence, String event, UUID aggregate, Map<String, ?> data) {
    return send("hazard", event, aggregate, sequence, Instant.now(), data);
  }

  /** The same message once more. */
  public void again(Sent sent) {
    deliver(sent.message());
  }

  public UUID enterprise(String areaCode, String industryCode, String uscc) {
    UUID id = UUID.randomUUID();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("enterpriseId", id);
    data.put("uscc", uscc);
    data.put("name", "南京云锦化工有限公司");
    data.put("industryCode", industryCode);
    data.put("areaCode", areaCode);
    hazard("enterprise-registered", id, Instant.now(), data);
    return id;
  }

  public UUID premises(String areaCode, UUID enterprise, String industryCode) {
    UUID id = UUID.randomUUID();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("premisesId", id);
    data.put("name", "滨江路仓库");
    data.put("kinds", new String[] {"WAREHOUSE"});
    data.put("areaCode", areaCode);
    data.put("enterpriseId", enterprise);
    data.put("industryCode", industryCode);
    data.put("location", Map.of("lat", 32.01, "lon", 118.72, "crs", "CGCS2000"));
    hazard("premises-registered", id, Instant.now(), data);
    return id;
  }

  private long next(UUID aggregate) {
    return sequences.merge(aggregate, 1L, Long::sum);
  }

  private Sent send(
      String service,
      String event,
      UUID aggregate,
      long sequence,
      Instant time,
      Map<String, ?> data) {
    try {
      ProducerRecord<String, String> message =
          new ProducerRecord<>(
              "worksafety." + service + ".events.v1",
              aggregate.toString(),
              JSON.writeValueAsString(data));
      header(message, "ce_specversion", "1.0");
      header(message, "ce_id", UUID.randomUUID().toString());
      header(message, "ce_source", "/worksafety/" + service);
      header(message, "ce_type", "io.worksafety." + service + "." + event + ".v1");
      header(message, "ce_time", time.toString());
      header(message, "ce_subject", aggregate.toString());
      header(message, "ce_sequence", Long.toString(sequence));
      header(message, "content-type", "application/json");
      deliver(message);
      return new Sent(message);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void deliver(ProducerRecord<String, String> message) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  message.topic(), null, message.key(), message.value(), message.headers()))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static void header(ProducerRecord<?, ?> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
