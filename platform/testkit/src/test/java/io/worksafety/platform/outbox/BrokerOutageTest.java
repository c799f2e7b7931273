package io.worksafety.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.worksafety.kafka.Topics;
import io.worksafety.testkit.OwnBroker;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerOutageTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String SERVICE = "drill";

  private OutboxDatabase database;
  private OwnBroker broker;

  @BeforeEach
  void open() throws Exception {
    database = OutboxDatabase.withChain();
    broker = OwnBroker.start(List.of(SERVICE));
  }

  @AfterEach
  void close() throws Exception {
    broker.close();
    database.close();
  }

  @Test
  void eventsCommittedWhileTheBrokerIsDeadLeaveInOrderWhenItIsBack() throws Exception {
    // Given
    List<UUID> aggregates = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    try (var relay = new RunningRelay(SERVICE, database, broker.bootstrap())) {
      relay.awaitState(RelayState.ACTIVE);
      insert(aggregates, 1, 20);
      broker.kill();
      insert(aggregates, 21, 60);
      relay.awaitState(RelayState.BROKER_AWAY);
      insert(aggregates, 61, 80);
      await()
          .atMost(LONG)
          .until(() ->
              relay.relay().backlog().pending() >= 20 && relay.relay().backlog().oldest() != null);

      // the record does not wait for the broker
      await().atMost(LONG).until(() -> database.count("select count(*) from audit_seal") == 3 * 80);

      // When
      broker.restart();

      // Then
      await().atMost(LONG).until(() -> database.count("select count(*) from outbox") == 0);
      relay.awaitState(RelayState.ACTIVE);
      assertArrivedInOrder(aggregates, 80);
    }
  }

  @Test
  void aBrokerThatHangsDoesNotLoseOrReorderAnything() throws Exception {
    // Given
    List<UUID> aggregates = List.of(UUID.randomUUID(), UUID.randomUUID());
    try (var relay = new RunningRelay(SERVICE, database, broker.bootstrap())) {
      insert(aggregates, 1, 10);
      await().atMost(LONG).until(() -> database.count("select count(*) from outbox") == 0);
      broker.pause();
      insert(aggregates, 11, 30);
      relay.awaitState(RelayState.BROKER_AWAY);

      // When
      broker.resume();

      // Then
      await().atMost(LONG).until(() -> database.count("select count(*) from outbox") == 0);
      assertArrivedInOrder(aggregates, 30);
    }
  }

  private void insert(List<UUID> aggregates, long from, long to) throws Exception {
    for (long sequence = from; sequence <= to; sequence++) {
      for (UUID id : aggregates) {
        database.insert(id, sequence, "{}");
      }
    }
  }

  private void assertArrivedInOrder(List<UUID> aggregates, long last) {
    try (var events =
        RecordedEvents.fromBeginning(broker.bootstrap(), List.of(Topics.events(SERVICE)))
            .patience(LONG)) {
      for (UUID id : aggregates) {
        events.awaitOne(
            "last", event -> event.aggregateId().equals(id) && event.sequence() == last);
        assertThat(events.ofAggregate(id).stream().map(RecordedEvent::sequence).distinct())
            .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
      }
    }
  }
}
