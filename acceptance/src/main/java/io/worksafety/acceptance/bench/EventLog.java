package io.worksafety.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The events of the hazard service, as a consumer sees them. */
final class EventLog implements AutoCloseable {

  private static final String TOPIC = "worksafety.hazard.events.v1";

  private final KafkaConsumer<byte[], byte[]> counting;
  private final List<TopicPartition> partitions;
  private final String bootstrap;

  EventLog(String bootstrap) {
    this.bootstrap = bootstrap;
    this.counting = consumer();
    this.partitions =
        counting.partitionsFor(TOPIC).stream()
            .map(p -> new TopicPartition(TOPIC, p.partition()))
            .toList();
  }

  /** Events on the topic since it was made. */
  long published() {
    return counting.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Notes when each event is seen, by aggregate, until closed. */
  Watch watch() {
    return new Watch();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    counting.close();
  }

  final class Watch implements AutoCloseable {

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer = consumer();
    private final Thread thread;

    private Watch() {
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      partitions.forEach(consumer::position);
      thread = Thread.ofPlatform().name("event-watch").start(this::listen);
    }

    private void listen() {
      try (consumer) {
        while (true) {
          var records = consumer.poll(Duration.ofSeconds(1));
          long now = System.nanoTime();
          records.forEach(r -> seen.put(new String(r.key(), StandardCharsets.US_ASCII), now));
        }
      } catch (WakeupException e) {
        // closed
      }
    }

    int count() {
      return seen.size();
    }

    Long seenAt(String aggregate) {
      return seen.get(aggregate);
    }

    @Override
    public void close() throws InterruptedException {
      consumer.wakeup();
      thread.join();
    }
  }
}
