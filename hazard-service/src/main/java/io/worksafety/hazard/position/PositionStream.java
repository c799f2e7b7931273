package io.worksafety.hazard.position;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads positions from the topic, keyed by plate, and writes them in batches. Offsets are committed
 * after the transaction; what is read again after a crash is known by vehicle and time. No inbox: a
 * stream of telemetry has no sequence per vehicle, and a lost position is followed by the next.
 */
@ApplicationScoped
class PositionStream {

  private static final Logger LOGGER = Logger.getLogger(PositionStream.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final PositionIntake intake;
  private final PositionSettings settings;
  private final CurrentCaller caller;
  private final ObjectReader reports;
  private final Map<String, Object> kafka;
  private final MeterRegistry meters;
  private volatile boolean running = true;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private @Nullable Thread thread;
  private boolean troubled;

  PositionStream(
      PositionIntake intake,
      PositionSettings settings,
      CurrentCaller caller,
      ObjectMapper json,
      MeterRegistry meters,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.intake = intake;
    this.settings = settings;
    this.caller = caller;
    // A platform may send more than we keep
    this.reports =
        json.readerFor(PositionReport.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.meters = meters;
    this.kafka = kafka;
  }

  void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
    if (settings.streamEnabled()) {
      thread = Thread.ofPlatform().name("vehicle-positions").daemon().start(this::run);
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    running = false;
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    if (thread != null) {
      LockSupport.unpark(thread);
      thread.join(STOP_WITHIN);
    }
  }

  private void run() {
    while (running) {
      try (Consumer<byte[], byte[]> consumer = consumer()) {
        current = consumer;
        consumer.subscribe(List.of(settings.topic()));
        while (running) {
          ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
          if (!records.isEmpty()) {
            write(records);
            consumer.commitSync();
          }
          if (troubled) {
            troubled = false;
            LOGGER.info("Vehicle positions are read again");
          }
        }
      } catch (WakeupException e) {
        LOGGER.debug("Woken up to stop", e);
      } catch (RuntimeException e) {
        // Offsets were not committed: a new consumer reads the batch again
        if (!troubled && running) {
          troubled = true;
          LOGGER.warn("Vehicle positions cannot be read for the moment", e);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      } finally {
        current = null;
      }
    }
  }

  private void write(ConsumerRecords<byte[], byte[]> records) {
    List<Optional<PositionReport>> batch = new ArrayList<>(records.count());
    records.forEach(record -> batch.add(read(record.value())));
    var context = Arc.container().requestContext();
    context.activate();
    try {
      caller.act(Caller.system("hazard"));
      List<PositionOutcome> outcomes =
          QuarkusTransaction.requiringNew()
              .call(() -> intake.take(batch, settings.topic(), vehicle -> true));
      for (PositionOutcome outcome : outcomes) {
        meters
            .counter("worksafety.vehicle.positions", "channel", "kafka", "outcome", outcome.name())
            .increment();
      }
    } finally {
      context.terminate();
    }
  }

  private Optional<PositionReport> read(byte @Nullable [] value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      PositionReport report = reports.readValue(value);
      boolean whole =
          report.plate() != null
              && report.plate().length() <= 10
              && report.plateColour() != null
              && report.at() != null
              && report.lat() != null
              && report.lon() != null
              && report.crs() != null
              && (report.speedKmh() == null || report.speedKmh() >= 0 && report.speedKmh() <= 300);
      return whole ? Optional.of(report) : Optional.empty();
    } catch (IOException e) {
      LOGGER.debug("A position cannot be read", e);
      return Optional.empty();
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    var config = new HashMap<String, Object>(kafka);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, "hazard-vehicle-positions");
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "hazard-vehicle-positions");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 200_000);
    config.put(
        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(settings.gather().toMillis()));
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    config.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
