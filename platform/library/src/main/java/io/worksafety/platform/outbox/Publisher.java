package io.worksafety.platform.outbox;

import io.worksafety.platform.audit.TreeHeads;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Sends one round of rows. Aggregates travel side by side, the events of one aggregate one after
 * another: the next leaves only when the broker has acknowledged the one before, so a failure in
 * the middle can never let a later event overtake an earlier one.
 */
final class Publisher implements AutoCloseable {

  private final AckedProducer producer;
  private final String topic;
  private final byte[] source;

  Publisher(AckedProducer producer, String service) {
    this.producer = producer;
    this.topic = topic(service);
    this.source = CloudEventHeaders.source(service).getBytes(StandardCharsets.UTF_8);
  }

  /** Where all services publish the signed heads of their audit records. */
  static final String ROOTS = "worksafety.audit.roots.v1";

  /** Sends a tree head and waits until Kafka has it. */
  void announce(TreeHeads.Announcement head) {
    producer.send(
        ROOTS,
        head.log(),
        head.head(),
        new RecordHeaders()
            .add(
                CloudEventHeaders.CONTENT_TYPE,
                "application/json".getBytes(StandardCharsets.UTF_8)));
  }

  static String topic(String service) {
    return "worksafety." + service + ".events.v1";
  }

  /**
   * @return what was acknowledged, which aggregates hold an event the broker will not take, and the
   *     failure that ended the round early, if one did
   */
  Round publish(List<OutboxRow> rows) throws InterruptedException {
    Map<UUID, Queue<OutboxRow>> chains = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      chains.computeIfAbsent(row.aggregateId(), id -> new ArrayDeque<>()).add(row);
    }
    var progress = new Progress();
    for (Queue<OutboxRow> chain : chains.values()) {
      if (progress.outage != null) {
        break;
      }
      send(chain.remove(), progress);
    }
    while (progress.inFlight > 0) {
      Completion completion = progress.completions.take();
      progress.inFlight--;
      if (progress.note(completion) && progress.outage == null) {
        Queue<OutboxRow> chain = chains.get(completion.row().aggregateId());
        OutboxRow next = chain == null ? null : chain.poll();
        if (next != null) {
          send(next, progress);
        }
      }
    }
    if (progress.outage != null) {
      producer.replaceAfter(progress.outage);
    }
    return new Round(progress.acknowledged, progress.refused, progress.outage);
  }

  private void send(OutboxRow row, Progress progress) throws InterruptedException {
    var record =
        new ProducerRecord<>(
            topic,
            null,
            row.aggregateId().toString().getBytes(StandardCharsets.UTF_8),
            row.payload(),
            CloudEventHeaders.of(row, source));
    progress.inFlight++;
    try {
      producer.send(record, (metadata, failure) -> progress.completed(row, failure));
    } catch (InterruptException e) {
      throw new InterruptedException();
    } catch (KafkaException | IllegalStateException e) {
      progress.completed(row, e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private record Completion(OutboxRow row, @Nullable Exception failure) {}

  private static final class Progress {

    final BlockingQueue<Completion> completions = new LinkedBlockingQueue<>();
    final List<Long> acknowledged = new ArrayList<>();
    final Map<UUID, Exception> refused = new HashMap<>();
    int inFlight;

    /**
     * Set by the producer's thread the moment it is known: otherwise a round begun while the broker
     * is away would wait out the producer's blocking time once per aggregate.
     */
    volatile @Nullable Exception outage;

    void completed(OutboxRow row, @Nullable Exception failure) {
      if (failure != null && !recordRefused(failure)) {
        outage = failure;
      }
      completions.add(new Completion(row, failure));
    }

    /** Answers whether the aggregate may go on with its next event. */
    boolean note(Completion completion) {
      Exception failure = completion.failure();
      if (failure == null) {
        acknowledged.add(completion.row().id());
        return true;
      }
      if (recordRefused(failure)) {
        refused.put(completion.row().aggregateId(), failure);
      }
      return false;
    }

    /** The record itself is at fault, not the broker: other aggregates can go on. */
    private static boolean recordRefused(Exception failure) {
      return failure instanceof RecordTooLargeException
          || failure instanceof SerializationException;
    }
  }

  /** The outcome of one round. */
  record Round(List<Long> acknowledged, Map<UUID, Exception> refused, @Nullable Exception outage) {}
}
