package io.worksafety.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.worksafety.kafka.Topics;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.parts.Parts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final String service =
      "drill" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private OutboxDatabase database;
  private RecordedEvents events;

  @BeforeEach
  void open() throws Exception {
    database = OutboxDatabase.withChain();
    Topics.create(Parts.kafkaBootstrap(), Topics.of(List.of(service)));
    events = RecordedEvents.fromBeginning(Topics.events(service)).patience(LONG);
  }

  @AfterEach
  void close() throws Exception {
    events.close();
    database.close();
  }

  @Test
  void anEventLeavesAsACloudEventAndItsRowIsDeleted() throws Exception {
    // Given
    UUID aggregateId = UUID.randomUUID();
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);

      // When
      database.insert(aggregateId, 1, "{\"title\":\"消防通道堵塞\"}");

      // Then
      RecordedEvent event = events.await("io.worksafety.drill.happened.v1", aggregateId);
      assertThat(event.key()).isEqualTo(aggregateId.toString());
      assertThat(event.json().path("title").asText()).isEqualTo("消防通道堵塞");
      assertThat(event.headers())
          .containsEntry("ce_specversion", "1.0")
          .containsEntry("ce_source", "/worksafety/" + service)
          .containsEntry("ce_time", "2026-03-01T01:02:03.456Z")
          .containsEntry("ce_subject", aggregateId.toString())
          .containsEntry("ce_partitionkey", aggregateId.toString())
          .containsEntry("ce_sequence", "1")
          .containsEntry(
              "ce_dataschema", "https://worksafety.io/schemas/io.worksafety.drill.happened.v1")
          .containsEntry(
              "ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
          .containsEntry("ce_areacode", "320105")
          .containsEntry("ce_auditposition", "1")
          .containsEntry("content-type", "application/json");
      assertThat(UUID.fromString(event.id())).isNotNull();
      awaitEmpty();
    }
  }

  @Test
  void everyEventLeavesOnceAndInTheOrderOfItsAggregate() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(40);
    insertInterleaved(sequences, 50);

    // When
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);

      // Then
      awaitEmpty();
      assertEachOnceInOrder(sequences);
      assertThat(relay.relay().published()).isEqualTo(2_000);
      assertThat(relay.relay().backlog()).isEqualTo(Backlog.EMPTY);
    }
  }

  @Test
  void aWakeUpIsNotNeeded() throws Exception {
    // Given
    UUID aggregateId = UUID.randomUUID();
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);

      // When
      database.insert(aggregateId, 1, "{}");

      // Then
      events.await("io.worksafety.drill.happened.v1", aggregateId);
    }
  }

  @Test
  void ofTwoRelaysOneWorksAndTheOtherTakesOverWhenItsSessionEnds() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(10);
    try (var first = relay().awaitState(RelayState.ACTIVE);
        var second = relay().awaitState(RelayState.STANDBY)) {
      insertInterleaved(sequences, 20);
      events.awaitAtLeast(50, "events", event -> true);

      // When
      first.relay().stop();

      // Then
      second.awaitState(RelayState.ACTIVE);
      insertInterleaved(sequences, 20);
      awaitEmpty();
      assertEachOnceInOrder(sequences);
    }
  }

  @Test
  void aRelayWhoseSessionIsCutComesBackAndNothingIsLost() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(10);
    try (var first = relay().awaitState(RelayState.ACTIVE);
        var second = relay().awaitState(RelayState.STANDBY)) {
      insertInterleaved(sequences, 30);

      // When
      database.execute(
          ("select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where datname = '%s' and usename = '%s'")
              .formatted(database.database(), database.appRole()));

      // Then
      insertInterleaved(sequences, 30);
      awaitEmpty();
      assertNoneLostAndFirstArrivalsInOrder(sequences);
      await()
          .atMost(LONG)
          .until(() ->
              first.relay().state() == RelayState.ACTIVE
                  ^ second.relay().state() == RelayState.ACTIVE);
    }
  }

  @Test
  void aCrashBetweenSendingAndDeletingSendsAgain() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(3);
    insertInterleaved(sequences, 4);
    database.execute(
        """
        create function refuse() returns trigger language plpgsql as
          $$ begin raise exception 'the session dies here'; end $$;
        create trigger refuse before delete on outbox for each statement execute function refuse();
        """);
    try (var relay = relay()) {
      relay.awaitState(RelayState.DATABASE_AWAY);
      assertThat(database.count("select count(*) from outbox")).isEqualTo(12);

      // When
      database.execute("drop trigger refuse on outbox");

      // Then
      awaitEmpty();
      assertNoneLostAndFirstArrivalsInOrder(sequences);
      assertThat(events.all()).hasSizeGreaterThan(12);
    }
  }

  @Test
  void anEventTheBrokerRefusesHoldsBackItsOwnAggregateOnly() throws Exception {
    // Given
    UUID stuck = UUID.randomUUID();
    UUID free = UUID.randomUUID();
    database.insert(stuck, 1, "{}");
    database.insert(stuck, 2, "{\"text\":\"" + "x".repeat(1_500_000) + "\"}");
    database.insert(stuck, 3, "{}");
    database.insert(free, 1, "{}");
    try (var relay = relay()) {
      events.await("io.worksafety.drill.happened.v1", free);
      await().atMost(LONG).until(() -> relay.relay().stuckAggregates() == 1);
      database.insert(free, 2, "{}");
      events.awaitAtLeast(2, "free", event -> event.aggregateId().equals(free));
      assertThat(events.ofAggregate(stuck)).extracting(RecordedEvent::sequence).containsExactly(1L);
      assertThat(database.count("select count(*) from outbox")).isEqualTo(2);

      // When
      database.execute("update outbox set payload = '{}' where sequence = 2");

      // Then
      awaitEmpty();
      assertThat(events.awaitAtLeast(3, "stuck", event -> event.aggregateId().equals(stuck)))
          .extracting(RecordedEvent::sequence)
          .containsExactly(1L, 2L, 3L);
      await().atMost(LONG).until(() -> relay.relay().stuckAggregates() == 0);
    }
  }

  @Test
  void everyEntryIsSealedOnceBeforeItsEventLeavesAndTheEventSaysWhere() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(20);
    try (var first = relay().awaitState(RelayState.ACTIVE);
        var second = relay().awaitState(RelayState.STANDBY)) {
      // When
      insertInterleaved(sequences, 20);
      first.relay().stop();
      second.awaitState(RelayState.ACTIVE);
      insertInterleaved(sequences, 20);

      // Then
      awaitEmpty();
      assertSealedWithoutGaps(800);
      events.awaitAtLeast(800, "events", event -> true);
      assertThat(events.all().stream().map(e -> e.header("ce_auditposition")).distinct())
          .hasSize(800);
      RecordedEvent last = events.all().getLast();
      assertThat(
              database.count(
                  "select position from audit_seal join audit_entry using (seq)"
                      + " where event_id = '%s'".formatted(last.id())))
          .isEqualTo(Long.parseLong(last.header("ce_auditposition")));
    }
  }

  @Test
  void aCrashBetweenSealingAndSendingKeepsThePosition() throws Exception {
    // Given
    Map<UUID, Long> sequences = aggregates(5);
    insertInterleaved(sequences, 3);
    try (var withoutBroker = new RunningRelay(service, database, "127.0.0.1:1")) {
      withoutBroker.awaitState(RelayState.BROKER_AWAY);
      await().atMost(LONG).until(() -> database.count("select count(*) from audit_seal") == 15);
    }
    long sealed = database.count("select sum(position * seq) from audit_seal");

    // When
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);
      awaitEmpty();
    }

    // Then
    assertThat(database.count("select sum(position * seq) from audit_seal")).isEqualTo(sealed);
    assertSealedWithoutGaps(15);
    events.awaitAtLeast(15, "events", event -> true);
    for (RecordedEvent event : events.all()) {
      assertThat(
              database.count(
                  "select position from audit_seal join audit_entry using (seq)"
                      + " where event_id = '%s'".formatted(event.id())))
          .isEqualTo(Long.parseLong(event.header("ce_auditposition")));
    }
  }

  @Test
  void anInstallationOfBeforeTheChainIsSealedOnceInItsOwnOrder() throws Exception {
    // Given
    try (var old = new OutboxDatabase()) {
      UUID sent = UUID.randomUUID();
      UUID waiting = UUID.randomUUID();
      old.execute(
          """
          insert into audit_entry (at, actor, act, aggregate_type, aggregate_id, area_code,
                                   after_digest, event_id, request_id)
          select '2026-03-01T01:02:03.456Z', 'driller', 'io.worksafety.drill.happened.v1', 'drill',
                 '%s', '320105', sha256('state'), gen_random_uuid(), 'r'
          from generate_series(1, 2500)
          """
              .formatted(sent));
      old.insertAsBefore(waiting, 1);
      old.upgrade();
      old.insertAsBefore(waiting, 2); // by a replica that is not upgraded yet
      OutboxDatabase now = database;
      database = old;

      // When
      try (var relay = relay()) {
        relay.awaitState(RelayState.ACTIVE);
        awaitEmpty();
      }

      // Then
      assertSealedWithoutGaps(2_502);
      assertThat(old.count("select count(*) from audit_seal where position = seq"))
          .isEqualTo(2_502);
      assertThat(events.awaitAtLeast(2, "waiting", e -> e.aggregateId().equals(waiting)))
          .extracting(e -> e.header("ce_auditposition"))
          .containsExactly("2501", "2502");

      // and what somebody adds later below that line stays out
      old.execute(
          """
          insert into audit_entry overriding system value
          select -1, at, actor, person_id, organization_id, act, aggregate_type, aggregate_id,
                 area_code, before_digest, after_digest, event_id, request_id from audit_entry
          where seq = 1
          """);
      try (var relay = relay()) {
        relay.awaitState(RelayState.ACTIVE);
        database.insert(UUID.randomUUID(), 1, "{}");
        awaitEmpty();
      }
      assertSealedWithoutGaps(2_503);
      assertThat(old.count("select count(*) from audit_seal where seq = -1")).isZero();
      database = now;
    }
  }

  @Test
  void anEventWhoseEntryWasDeletedLeavesWithoutAPosition() throws Exception {
    // Given
    UUID robbed = UUID.randomUUID();
    database.insert(robbed, 1, "{}");
    database.execute("delete from audit_entry");

    // When
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);

      // Then
      assertThat(events.await("io.worksafety.drill.happened.v1", robbed).headers())
          .doesNotContainKey("ce_auditposition");
      awaitEmpty();
    }
  }

  @Test
  void aRowThatIsInternalIsSealedAndNotSent() throws Exception {
    // Given
    UUID quiet = UUID.randomUUID();
    UUID loud = UUID.randomUUID();
    database.insert(quiet, 1, "{}");
    database.execute("update outbox set internal = true");
    database.insert(loud, 1, "{}");

    // When
    try (var relay = relay()) {
      relay.awaitState(RelayState.ACTIVE);

      // Then
      events.await("io.worksafety.drill.happened.v1", loud);
      awaitEmpty();
      assertSealedWithoutGaps(2);
      assertThat(events.ofAggregate(quiet)).isEmpty();
    }
  }

  private void assertSealedWithoutGaps(long count) throws SQLException {
    assertThat(database.count("select count(*) from audit_seal")).isEqualTo(count);
    assertThat(database.count("select max(position) from audit_seal")).isEqualTo(count);
  }

  @Test
  void stoppingIsQuickEvenWhenTheBrokerIsAway() throws Exception {
    // Given
    database.insert(UUID.randomUUID(), 1, "{}");
    var relay = new RunningRelay(service, database, "127.0.0.1:1");
    relay.awaitState(RelayState.BROKER_AWAY);

    // When
    long began = System.nanoTime();
    relay.close();

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(database.count("select count(*) from outbox")).isEqualTo(1);
  }

  private RunningRelay relay() {
    return new RunningRelay(service, database, Parts.kafkaBootstrap());
  }

  private void awaitEmpty() {
    await().atMost(LONG).until(() -> database.count("select count(*) from outbox") == 0);
  }

  private static Map<UUID, Long> aggregates(int count) {
    Map<UUID, Long> sequences = new HashMap<>();
    for (int i = 0; i < count; i++) {
      sequences.put(UUID.randomUUID(), 0L);
    }
    return sequences;
  }

  /** The aggregates take turns at random, each in its own order. */
  private void insertInterleaved(Map<UUID, Long> sequences, int each) throws SQLException {
    List<UUID> turns = new ArrayList<>();
    sequences.keySet().forEach(id -> turns.addAll(Collections.nCopies(each, id)));
    Collections.shuffle(turns);
    try (Connection connection = database.asApp().getConnection()) {
      connection.setAutoCommit(false);
      for (UUID id : turns) {
        OutboxDatabase.insert(connection, id, sequences.merge(id, 1L, Long::sum), "{}");
      }
      connection.commit();
    }
  }

  private void assertEachOnceInOrder(Map<UUID, Long> sequences) {
    long total = sequences.values().stream().mapToLong(Long::longValue).sum();
    events.awaitAtLeast(Math.toIntExact(total), "events", event -> true);
    sequences.forEach((id, last) ->
        assertThat(events.ofAggregate(id))
            .extracting(RecordedEvent::sequence)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList()));
  }

  private void assertNoneLostAndFirstArrivalsInOrder(Map<UUID, Long> sequences) {
    sequences.forEach((id, last) -> {
      events.awaitOne(
          "last of " + id, event -> event.aggregateId().equals(id) && event.sequence() == last);
      assertThat(events.ofAggregate(id).stream().map(RecordedEvent::sequence).distinct())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    });
  }
}
