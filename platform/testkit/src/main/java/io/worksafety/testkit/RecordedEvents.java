package io.worksafety.testkit;

import io.worksafety.testkit.parts.Parts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Follows topics as an independent consumer and keeps what it sees: {@code try (var events =
 * RecordedEvents.fromNow("worksafety.hazard.events.v1")) { …; events.await("…graded.v1", id); }}.
 */
public final class RecordedEvents implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;
  private volatile RuntimeException failure;
  private Duration patience = Duration.ofSeconds(20);

  private RecordedEvents(String bootstrap, Collection<String> topics, boolean fromNow) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    if (fromNow) {
      consumer.seekToEnd(partitions);
    } else {
      consumer.seekToBeginning(partitions);
    }
    // Asks for every position now: an event published right after this line is seen.
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("recorded-events").daemon().start(this::follow);
  }

  /** What is published from now on. */
  public static RecordedEvents fromNow(String... topics) {
    return fromNow(Parts.kafkaBootstrap(), List.of(topics));
  }

  public static RecordedEvents fromNow(String bootstrap, Collection<String> topics) {
    return new RecordedEvents(bootstrap, topics, true);
  }

  /** Everything the topics still hold, and what follows. */
  public static RecordedEvents fromBeginning(String... topics) {
    return fromBeginning(Parts.kafkaBootstrap(), List.of(topics));
  }

  public static RecordedEvents fromBeginning(String bootstrap, Collection<String> topics) {
    return new RecordedEvents(bootstrap, topics, false);
  }

  /** How long {@code await…} waits; 20 seconds if not told. */
  public RecordedEvents patience(Duration patience) {
    this.patience = patience;
    return this;
  }

  /** In the order of arrival; the order across partitions means nothing. */
  public List<RecordedEvent> all() {
    if (failure != null) {
      throw new IllegalStateException("The recording broke off", failure);
    }
    return List.copyOf(seen);
  }

  public List<RecordedEvent> ofType(String type) {
    return all().stream().filter(event -> type.equals(event.type())).toList();
  }

  public List<RecordedEvent> ofAggregate(UUID aggregateId) {
    return matching(event -> aggregateId.toString().equals(event.header("ce_subject")));
  }

  public List<RecordedEvent> matching(Predicate<RecordedEvent> wanted) {
    return all().stream().filter(wanted).toList();
  }

  /** The first event of this type and aggregate, as soon as it is there. */
  public RecordedEvent await(String type, UUID aggregateId) {
    return awaitOne(
        type + " of " + aggregateId,
        event ->
            type.equals(event.type()) && aggregateId.toString().equals(event.header("ce_subject")));
  }

  /** The first event of this type, as soon as it is there. */
  public RecordedEvent await(String type) {
    return awaitOne(type, event -> type.equals(event.type()));
  }

  public RecordedEvent awaitOne(String what, Predicate<RecordedEvent> wanted) {
    return awaitAtLeast(1, what, wanted).get(0);
  }

  public List<RecordedEvent> awaitAtLeast(int count, String what, Predicate<RecordedEvent> wanted) {
    try {
      return Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(patience)
          .until(() -> matching(wanted), found -> found.size() >= count);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "Waited %s for %d × %s; saw %s"
              .formatted(patience, count, what, all().stream().map(String::valueOf).toList()),
          e);
    }
  }

  private void follow() {
    try {
      while (running) {
        consumer.poll(POLL).forEach(record -> seen.add(RecordedEvent.of(record)));
      }
    } catch (WakeupException e) {
      if (running) {
        failure = e;
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      consumer.close();
    }
  }

  @Override
  public void close() {
    running = false;
    consumer.wakeup();
    try {
      thread.join(CLOSE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
