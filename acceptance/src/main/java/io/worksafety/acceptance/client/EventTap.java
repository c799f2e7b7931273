package io.worksafety.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Listens to the events of all services, as any other system may. */
public final class EventTap implements AutoCloseable {

  public static final List<String> TOPICS =
      List.of("hazard", "responsibility", "inspection", "accountability").stream()
          .map(s -> "worksafety." + s + ".events.v1")
          .toList();

  /** One event as it stands on the topic. */
  public record Seen(ConsumerRecord<String, byte[]> raw) {

    public String header(String name) {
      var header = raw.headers().lastHeader(name);
      return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The type without prefix and version, e.g. {@code hazard.graded}. */
    public String name() {
      return header("ce_type")
          .replaceFirst("^io\\.worksafety\\.", "")
          .replaceFirst("\\.v\\d+$", "");
    }

    public JsonNode data() {
      return Json.read(new String(raw.value(), StandardCharsets.UTF_8));
    }
  }

  private final String bootstrap;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Thread thread;

  /** Starts at the end of the topics: what was published before is not seen. */
  public EventTap(String bootstrap) {
    this.bootstrap = bootstrap;
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    TOPICS.forEach(topic ->
        consumer
            .partitionsFor(topic)
            .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().daemon().name("event-tap").start(this::listen);
  }

  private void listen() {
    try (consumer) {
      while (true) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(new Seen(record)));
      }
    } catch (WakeupException e) {
      // closed
    }
  }

  /** The broker it listens to. */
  public String bootstrap() {
    return bootstrap;
  }

  public int mark() {
    return seen.size();
  }

  public List<Seen> since(int mark) {
    List<Seen> now = List.copyOf(seen);
    return now.subList(Math.min(mark, now.size()), now.size());
  }

  public List<Seen> all(Predicate<Seen> wanted) {
    return seen.stream().filter(wanted).toList();
  }

  /** Publishes an event again, exactly as it was. */
  public void replay(Seen event) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  event.raw().topic(),
                  event.raw().partition(),
                  event.raw().key(),
                  event.raw().value(),
                  event.raw().headers()));
      producer.flush();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
