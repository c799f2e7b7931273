package io.worksafety.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import io.worksafety.platform.inbox.Arrival.Key;
import io.worksafety.platform.outbox.AckedProducer;
import io.worksafety.platform.outbox.CloudEventHeaders;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Copies dead letters to the replay topic. It reads the whole dead-letter topic each time: dead
 * letters are few, and a topic is the one place that needs no bookkeeping to survive a crash.
 */
@ApplicationScoped
class DeadLetterReplay {

  private static final Logger LOGGER = Logger.getLogger(DeadLetterReplay.class);

  private static final int MAX_REPLAYED = 1_000;
  private static final int MAX_REQUEST_BYTES = 16_000_000;
  private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(500);

  private final AgroalDataSource dataSource;
  private final Map<String, Object> kafka;
  private final String service;
  private final InboxStore store = new InboxStore();
  private final ReentrantLock running = new ReentrantLock();

  DeadLetterReplay(
      AgroalDataSource dataSource,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.service = ServiceName.of(application);
  }

  /** One at a time: two scans of the same topic would only send the same letters twice. */
  ReplayReport replay(ReplayDeadLetters wanted) {
    running.lock();
    try {
      return scanAndSend(wanted);
    } finally {
      running.unlock();
    }
  }

  private ReplayReport scanAndSend(ReplayDeadLetters wanted) {
    try (var consumer = consumer();
        var producer =
            new AckedProducer(kafka, service + "-replay", KAFKA_TIMEOUT, MAX_REQUEST_BYTES)) {
      var found = new Found(wanted);
      scan(consumer, found);
      return send(producer, found);
    } catch (KafkaException e) {
      LOGGER.warnf("A replay ended early: %s", e.toString());
      throw CommonProblem.UNAVAILABLE
          .because(
              "Kafka cannot be reached; what was sent again so far is not sent twice when you try"
                  + " again",
              "暂时无法连接 Kafka，请稍后重试；已投递的事件不会重复生效")
          .retryAfter(5);
    } catch (SQLException e) {
      throw new IllegalStateException("The positions of the inbox could not be read", e);
    }
  }

  private static void scan(Consumer<byte[], byte[]> consumer, Found found) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), KAFKA_TIMEOUT);
    consumer.seekToBeginning(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), KAFKA_TIMEOUT) < end.getValue())) {
      consumer.poll(POLL).forEach(found::add);
    }
  }

  private ReplayReport send(AckedProducer producer, Found found) throws SQLException {
    int replayed = 0;
    int applied = 0;
    boolean more = false;
    try (Connection connection = dataSource.getConnection()) {
      for (Letter letter : found.letters()) {
        OptionalLong position = store.position(connection, letter.key());
        if (position.isPresent() && position.getAsLong() >= letter.sequence()) {
          applied++;
        } else if (replayed == MAX_REPLAYED) {
          more = true;
        } else {
          var record = letter.record();
          producer.send(Topics.replay(service), record.key(), record.value(), record.headers());
          replayed++;
        }
      }
    }
    return new ReplayReport(replayed, applied, found.unreadable, more);
  }

  private Consumer<byte[], byte[]> consumer() {
    var config = new HashMap<String, Object>(kafka);
    config.keySet().removeIf(key -> key.startsWith("group."));
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-replay");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(KAFKA_TIMEOUT.toMillis()));
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(KAFKA_TIMEOUT.toMillis()));
    config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    var consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      String topic = Topics.deadLetters(service);
      consumer.assign(
          consumer.partitionsFor(topic, KAFKA_TIMEOUT).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList());
      return consumer;
    } catch (KafkaException e) {
      consumer.close();
      throw e;
    }
  }

  /** A dead letter that says which event it was. */
  private record Letter(Key key, long sequence, ConsumerRecord<byte[], byte[]> record) {}

  /** The matching letters, each event once, in the order in which they died. */
  private static final class Found {

    private final ReplayDeadLetters wanted;
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private int unreadable;

    Found(ReplayDeadLetters wanted) {
      this.wanted = wanted;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
      Headers headers = record.headers();
      String id = DeadLetterHeaders.text(headers, CloudEventHeaders.ID);
      if (!matches(wanted.eventId(), id)
          || !matches(wanted.code(), DeadLetterHeaders.text(headers, DeadLetterHeaders.CODE))) {
        return;
      }
      var source = DeadLetterHeaders.text(headers, CloudEventHeaders.SOURCE);
      var aggregateId = EventDecoder.aggregateIdOf(headers);
      var sequence = EventDecoder.sequenceOf(headers);
      if (id == null
          || source == null
          || aggregateId == null
          || sequence == null
          || record.value() == null) {
        unreadable++;
        return;
      }
      // An event that died again after a replay stands where it died last.
      letters.remove(id);
      letters.put(id, new Letter(new Key(source, aggregateId), sequence, record));
    }

    Collection<Letter> letters() {
      return List.copyOf(letters.values());
    }

    private static boolean matches(@Nullable String wanted, @Nullable String actual) {
      return wanted == null || wanted.equals(actual);
    }
  }
}
