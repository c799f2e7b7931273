package io.worksafety.platform.inbox;

import io.worksafety.platform.inbox.Arrival.Key;
import io.worksafety.platform.inbox.InboxStore.ParkedCount;
import io.worksafety.platform.outbox.Backoff;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop of the one consumer thread. Offsets follow the database: they are committed after the
 * transaction that applied the events, so a crash in between only repeats events the inbox knows.
 *
 * <p>Waiting happens inside {@link #hold}, which keeps polling with all partitions paused: the
 * group must not take a replica for dead because its database is away.
 */
final class InboxWorker implements Runnable {

  private static final Logger LOGGER = Logger.getLogger(InboxWorker.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

  private final Inbox inbox;
  private final InboxSettings settings;
  private final EventDecoder decoder;
  private final InboxMeters meters;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Supplier<DeadLetters> deadLetterChannels;
  private final String replayTopic;

  private volatile boolean running = true;
  private volatile InboxState state = InboxState.STARTING;
  private volatile ParkedCount parked = ParkedCount.NONE;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private volatile @Nullable Thread thread;

  private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
  private final Set<TopicPartition> lost = new HashSet<>();
  private boolean holding;
  private long sweptAt;

  InboxWorker(
      Inbox inbox,
      InboxSettings settings,
      InboxMeters meters,
      String service,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<DeadLetters> deadLetterChannels) {
    this.inbox = inbox;
    this.settings = settings;
    this.decoder = new EventDecoder(settings.maxBytes());
    this.meters = meters;
    this.consumers = consumers;
    this.deadLetterChannels = deadLetterChannels;
    this.replayTopic = Topics.replay(service);
    this.sweptAt = System.nanoTime() - settings.sweepEvery().toNanos();
  }

  void stop() {
    running = false;
    var consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    LockSupport.unpark(thread);
  }

  InboxState state() {
    return state;
  }

  ParkedCount parked() {
    return parked;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    var backoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
    while (running) {
      try (var consumer = consumers.get();
          var deadLetters = deadLetterChannels.get()) {
        current = consumer;
        consume(consumer, deadLetters, backoff);
      } catch (WakeupException e) {
        LOGGER.debug("Woken up to stop", e);
      } catch (KafkaException e) {
        become(InboxState.BROKER_AWAY, e);
        pause(backoff.next());
      } catch (SQLException e) {
        become(InboxState.DATABASE_AWAY, e);
        pause(backoff.next());
      } catch (Exception | LinkageError | StackOverflowError e) {
        LOGGER.error("The inbox failed unexpectedly and starts over from the last offsets", e);
        pause(backoff.next());
      } finally {
        current = null;
        done.clear();
        lost.clear();
        holding = false;
      }
    }
    become(InboxState.STOPPED, null);
  }

  private void consume(Consumer<byte[], byte[]> consumer, DeadLetters deadLetters, Backoff backoff)
      throws Exception {
    Set<String> topics = new HashSet<>(inbox.topics());
    topics.add(replayTopic);
    consumer.subscribe(topics, new Rebalance(consumer));
    try {
      while (running) {
        lost.clear();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          handle(consumer, deadLetters, arrivals(records));
        }
        commit(consumer);
        sweepIfDue(consumer, deadLetters);
        become(InboxState.RUNNING, null);
        backoff.reset();
      }
    } finally {
      if (!done.isEmpty()) {
        commitOnce(consumer);
      }
    }
  }

  private List<Arrival> arrivals(ConsumerRecords<byte[], byte[]> records) {
    List<Arrival> arrivals = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var arrival =
          new Arrival(
              new TopicPartition(record.topic(), record.partition()),
              record.offset(),
              DeadLetterHeaders.placeOf(record, replayTopic),
              record.headers(),
              record.key(),
              record.value());
      arrival.read(decoder);
      arrivals.add(arrival);
    }
    return arrivals;
  }

  /** All at once when all goes well, one by one when something does not. */
  private void handle(
      Consumer<byte[], byte[]> consumer, DeadLetters deadLetters, List<Arrival> arrivals)
      throws Exception {
    for (Arrival arrival : arrivals) {
      if (arrival.needsDeadLetter()) {
        sendToDeadLetters(consumer, deadLetters, arrival);
      }
    }
    List<Arrival> ours = arrivals.stream().filter(this::stillOurs).toList();
    Set<Key> unblocked = new HashSet<>();
    if (running && !applyTogether(ours, unblocked)) {
      for (Arrival arrival : ours) {
        settle(consumer, deadLetters, arrival, unblocked);
      }
    }
    for (Key key : unblocked) {
      drain(consumer, deadLetters, key);
    }
  }

  private boolean applyTogether(List<Arrival> arrivals, Set<Key> unblocked) {
    if (arrivals.isEmpty()) {
      return true;
    }
    try {
      Inbox.Outcome outcome = inbox.apply(arrivals);
      meters.count(outcome);
      unblocked.addAll(outcome.unblocked);
      arrivals.forEach(this::done);
      return true;
    } catch (Exception | LinkageError | StackOverflowError e) {
      LOGGER.debugf(e, "A batch of %d events failed; they are applied one by one", arrivals.size());
      return false;
    }
  }

  /**
   * Does not return before this event was applied, parked or refused, unless the consumer stops or
   * loses the partition; then it will be read again.
   */
  private void settle(
      Consumer<byte[], byte[]> consumer,
      DeadLetters deadLetters,
      Arrival arrival,
      Set<Key> unblocked)
      throws Exception {
    var backoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
    int failures = 0;
    while (running && stillOurs(arrival)) {
      if (arrival.needsDeadLetter()) {
        sendToDeadLetters(consumer, deadLetters, arrival);
        continue;
      }
      try {
        Inbox.Outcome outcome = inbox.apply(List.of(arrival));
        meters.count(outcome);
        unblocked.addAll(outcome.unblocked);
        done(arrival);
        become(InboxState.RUNNING, null);
        return;
      } catch (Exception | LinkageError | StackOverflowError e) {
        if (TransientFailure.is(e)) {
          become(InboxState.DATABASE_AWAY, e);
          hold(consumer, backoff.next());
          continue;
        }
        if (arrival.refusal() != null) {
          // Nothing of ours ran: the refusal itself could not be recorded.
          throw e;
        }
        failures++;
        Refusal refusal = refusal(e, failures);
        if (refusal != null) {
          if (refusal.code() == RefusalCode.REJECTED) {
            LOGGER.errorf(e, "The listener rejects event %s", arrival);
          }
          arrival.refuse(refusal);
        } else {
          hold(consumer, backoff.next());
        }
      }
    }
  }

  private @Nullable Refusal refusal(Throwable failure, int failures) {
    if (failure instanceof UnreadableEventException unreadable) {
      return new Refusal(unreadable.code(), String.valueOf(unreadable.getMessage()));
    }
    return failures < settings.attempts()
        ? null
        : new Refusal(
            RefusalCode.REJECTED, failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  /** Applies parked events for as long as the next one is there; a refused one ends it. */
  private void drain(Consumer<byte[], byte[]> consumer, DeadLetters deadLetters, Key key)
      throws Exception {
    while (running) {
      Arrival next = persist(consumer, () -> inbox.nextParked(key));
      if (next == null) {
        return;
      }
      next.read(decoder);
      settle(consumer, deadLetters, next, new HashSet<>());
      if (next.refusal() != null) {
        return;
      }
    }
  }

  private void sweepIfDue(Consumer<byte[], byte[]> consumer, DeadLetters deadLetters)
      throws Exception {
    long now = System.nanoTime();
    if (now - sweptAt < settings.sweepEvery().toNanos()) {
      return;
    }
    sweptAt = now;
    List<Key> unblocked = persist(consumer, inbox::unblocked);
    if (unblocked != null) {
      for (Key key : unblocked) {
        drain(consumer, deadLetters, key);
      }
    }
    ParkedCount count = persist(consumer, inbox::parked);
    if (count != null) {
      parked = count;
    }
  }

  private void sendToDeadLetters(
      Consumer<byte[], byte[]> consumer, DeadLetters deadLetters, Arrival arrival) {
    Refusal refusal = java.util.Objects.requireNonNull(arrival.refusal());
    var backoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
    while (running && stillOurs(arrival)) {
      try {
        deadLetters.send(arrival, refusal);
        arrival.deadLettered();
        return;
      } catch (KafkaException e) {
        become(InboxState.BROKER_AWAY, e);
        hold(consumer, backoff.next());
      }
    }
  }

  /** Repeats while the database is in the way; null only when the consumer stops. */
  private <T> @Nullable T persist(Consumer<byte[], byte[]> consumer, Callable<@Nullable T> work)
      throws Exception {
    var backoff = new Backoff(FIRST_BACKOFF, settings.maxBackoff());
    while (running) {
      try {
        return work.call();
      } catch (SQLException e) {
        if (!TransientFailure.is(e)) {
          throw e;
        }
        become(InboxState.DATABASE_AWAY, e);
        hold(consumer, backoff.next());
      }
    }
    return null;
  }

  private boolean stillOurs(Arrival arrival) {
    return arrival.readFrom() == null || !lost.contains(arrival.readFrom());
  }

  private void done(Arrival arrival) {
    if (arrival.readFrom() != null) {
      done.merge(
          arrival.readFrom(),
          new OffsetAndMetadata(arrival.readAt() + 1),
          (a, b) -> a.offset() > b.offset() ? a : b);
    }
  }

  /** What cannot be committed now is committed with the next batch, or read again after a crash. */
  private void commit(Consumer<byte[], byte[]> consumer) {
    if (!done.isEmpty()) {
      commitOnce(consumer);
    }
  }

  private void commitOnce(Consumer<byte[], byte[]> consumer) {
    try {
      consumer.commitSync(Map.copyOf(done), COMMIT_TIMEOUT);
      done.clear();
    } catch (CommitFailedException e) {
      LOGGER.infof("The group moved on without us; events may come again (%s)", e.getMessage());
      done.clear();
    } catch (RebalanceInProgressException | TimeoutException e) {
      LOGGER.debug("Offsets are committed later", e);
    }
  }

  /** Waits without leaving the group: polls with everything paused, so nothing is handed over. */
  private void hold(Consumer<byte[], byte[]> consumer, Duration duration) {
    holding = true;
    consumer.pause(consumer.assignment());
    try {
      long until = System.nanoTime() + duration.toNanos();
      for (long left = duration.toNanos(); running && left > 0; left = until - System.nanoTime()) {
        var surprise = consumer.poll(Duration.ofNanos(left));
        if (!surprise.isEmpty()) {
          throw new IllegalStateException("A paused partition handed over records");
        }
      }
    } catch (WakeupException e) {
      LOGGER.debug("Woken up while waiting", e);
    } finally {
      holding = false;
      consumer.resume(consumer.paused());
    }
  }

  private void pause(Duration duration) {
    long until = System.nanoTime() + duration.toNanos();
    for (long left = duration.toNanos(); running && left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void become(InboxState next, @Nullable Throwable cause) {
    if (state == next) {
      return;
    }
    state = next;
    Function<InboxState, String> words =
        known ->
            switch (known) {
              case OFF -> "off";
              case STARTING -> "starting";
              case RUNNING -> "running";
              case DATABASE_AWAY -> "waiting for the database";
              case BROKER_AWAY -> "waiting for Kafka";
              case STOPPED -> "stopped";
            };
    if (cause == null) {
      LOGGER.infof("Inbox is %s", words.apply(next));
    } else {
      LOGGER.warnf("Inbox is %s (%s)", words.apply(next), cause);
    }
  }

  private final class Rebalance implements ConsumerRebalanceListener {

    private final Consumer<byte[], byte[]> consumer;

    Rebalance(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (holding) {
        consumer.pause(partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      lost.addAll(partitions);
      if (!done.isEmpty()) {
        commitOnce(consumer);
      }
      done.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      lost.addAll(partitions);
      done.keySet().removeAll(partitions);
    }
  }
}
