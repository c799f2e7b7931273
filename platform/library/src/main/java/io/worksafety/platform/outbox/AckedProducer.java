package io.worksafety.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The only Kafka producer of the platform: idempotent, every write acknowledged by all in-sync
 * replicas, never blocking its thread for long. After an error that a producer does not survive it
 * is replaced at the next send. Used by one thread.
 */
public final class AckedProducer implements AutoCloseable {

  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private final Map<String, Object> config;
  private final Duration deliveryTimeout;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  public AckedProducer(
      Map<String, Object> kafka, String clientId, Duration deliveryTimeout, int maxRequestBytes) {
    this.deliveryTimeout = deliveryTimeout;
    var merged = new HashMap<String, Object>(kafka);
    merged.keySet().removeIf(key -> key.startsWith("group."));
    merged.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    merged.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    merged.put(ProducerConfig.ACKS_CONFIG, "all");
    merged.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    merged.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
    merged.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(deliveryTimeout.toMillis() / 2));
    merged.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(deliveryTimeout.toMillis()));
    merged.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    merged.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxRequestBytes);
    merged.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(16_000_000L, 2L * maxRequestBytes));
    merged.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    this.config = Map.copyOf(merged);
  }

  /** Sends and waits for the acknowledgement. */
  public void send(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    var sent = producer().send(new ProducerRecord<>(topic, null, key, value, headers));
    try {
      sent.get(deliveryTimeout.toMillis() * 2, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable failure = e.getCause() == null ? e : e.getCause();
      replaceAfter(failure);
      throw failure instanceof KafkaException cause ? cause : new KafkaException(failure);
    } catch (TimeoutException e) {
      replaceAfter(e);
      throw new KafkaException("No acknowledgement in time", e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Hands the record over; the callback hears of the acknowledgement or the failure. */
  void send(ProducerRecord<byte[], byte[]> record, Callback callback) {
    var unused = producer().send(record, callback);
  }

  /** Keeps the producer after a failure it recovers from by itself, drops it otherwise. */
  void replaceAfter(Throwable failure) {
    if (!(failure instanceof RetriableException)) {
      close();
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(CLOSE_WITHIN);
      producer = null;
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }
}
