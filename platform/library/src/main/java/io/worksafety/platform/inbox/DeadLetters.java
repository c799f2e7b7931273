package io.worksafety.platform.inbox;

import io.worksafety.platform.outbox.AckedProducer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/** Puts what cannot be applied where it can be seen, mended and sent again. */
final class DeadLetters implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(DeadLetters.class);
  private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);
  private static final int MAX_REQUEST_BYTES = 16_000_000;

  private final AckedProducer producer;
  private final String topic;
  private final Clock clock;

  DeadLetters(Map<String, Object> kafka, String service, Clock clock) {
    this.producer = new AckedProducer(kafka, service + "-dlq", DELIVERY_TIMEOUT, MAX_REQUEST_BYTES);
    this.topic = Topics.deadLetters(service);
    this.clock = clock;
  }

  /**
   * Returns when the broker has the dead letter.
   *
   * @throws KafkaException if it has not; the caller must not go on
   */
  void send(Arrival arrival, Refusal refusal) {
    Headers headers =
        DeadLetterHeaders.of(arrival.headers(), arrival.place(), refusal, clock.instant());
    try {
      producer.send(topic, arrival.key(), arrival.value(), headers);
    } catch (RecordTooLargeException e) {
      headers.add(
          DeadLetterHeaders.OMITTED, "true".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      producer.send(topic, arrival.key(), null, headers);
    }
    LOGGER.warnf(
        "Event %s became a dead letter: %s %s", arrival, refusal.code().code(), refusal.detail());
  }

  @Override
  public void close() {
    producer.close();
  }
}
