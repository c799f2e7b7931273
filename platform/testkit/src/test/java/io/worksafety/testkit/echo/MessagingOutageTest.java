package io.worksafety.testkit.echo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.OwnBroker;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.parts.Parts;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EchoParts.class)
class MessagingOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(6).toList();

  @Test
  void aBrokerKilledInTheMiddleLosesAndRepeatsNothing() throws Exception {
    // Given
    OwnBroker broker = EchoParts.broker();
    try (var origin = new Origin(broker.bootstrap())) {
      say(origin, 1, 30);
    }
    broker.kill();
    assertThat(Health.of("ready").getString("status")).isEqualTo("UP");

    // When
    broker.restart();
    EchoParts.keep(broker);

    // Then
    try (var origin = new Origin(broker.bootstrap())) {
      say(origin, 31, 60);
      awaitAll(60);
      assertEachNoteIsPublishedOnce(broker);
    }
  }

  @Test
  void sessionsThatThePostgresServerEndsLoseAndRepeatNothing() throws Exception {
    // Given
    try (var origin = new Origin(EchoParts.broker().bootstrap())) {
      for (int round = 0; round < 5; round++) {
        say(origin, 1 + round * 10, 10 + round * 10);

        // When
        endAllSessionsOfTheService();
      }

      // Then
      awaitAll(50);
      assertEachNoteIsPublishedOnce(EchoParts.broker());
      assertThat(
              Notes.count(
                  "select count(*) from inbox_refusal where code <> 'event.duplicate' and"
                      + " aggregate_id in ("
                      + aggregates.stream()
                          .map("'%s'"::formatted)
                          .reduce((a, b) -> a + "," + b)
                          .orElseThrow()
                      + ")"))
          .isZero();
    }
  }

  @Test
  void anotherMemberOfTheGroupComingAndGoingLosesAndRepeatsNothing() {
    // Given
    String bootstrap = EchoParts.broker().bootstrap();
    try (var origin = new Origin(bootstrap)) {
      for (int round = 0; round < 3; round++) {
        say(origin, 1 + round * 20, 10 + round * 20);

        // When
        try (var other = member(bootstrap)) {
          other.subscribe(List.of(Origin.TOPIC));
          Awaitility.await()
              .pollInterval(Duration.ofMillis(10))
              .atMost(PATIENCE)
              .until(() -> !assigned(other).isEmpty());
          say(origin, 11 + round * 20, 20 + round * 20);
        }
      }

      // Then
      awaitAll(60);
    }
  }

  @Test
  void theBacklogShowsInHealthAndMetrics() throws Exception {
    // Given
    OwnBroker broker = EchoParts.broker();
    broker.pause();

    // When
    try (Connection connection = Parts.superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into outbox (event_id, type, aggregate_type, aggregate_id, sequence, area_code,"
              + " occurred_at, payload) values (gen_random_uuid(), 'io.worksafety.echo.test.v1',"
              + " 'test', gen_random_uuid(), 1, '320105', now() - interval '1 hour', '{}')");
    }

    // Then
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            var ready = Health.of("ready");
            assertThat(ready.getString("status")).isEqualTo("UP");
            Map<String, Object> data = ready.getMap("checks.find { it.name == 'outbox' }.data");
            assertThat(data).containsEntry("relay", "BROKER_AWAY").containsEntry("pending", 1);
            assertThat((int) data.get("oldestAgeSeconds")).isGreaterThanOrEqualTo(3600);
            assertThat(Health.metrics())
                .contains("outbox_pending 1.0", "outbox_oldest_age_seconds 36", "inbox_parked");
          });
    } finally {
      broker.resume();
    }
    Notes.awaitCount(0, "select count(*) from outbox");
  }

  private static java.util.Set<?> assigned(KafkaConsumer<byte[], byte[]> member) {
    member.poll(Duration.ofMillis(100));
    return member.assignment();
  }

  /** Joins the group, takes partitions and does nothing with them. */
  private static KafkaConsumer<byte[], byte[]> member(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "echo",
            "enable.auto.commit",
            false,
            "session.timeout.ms",
            6000,
            "partition.assignment.strategy",
            CooperativeStickyAssignor.class.getName()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private void say(Origin origin, int from, int to) {
    for (int sequence = from; sequence <= to; sequence++) {
      for (UUID id : aggregates) {
        origin.say(id, sequence, Integer.toString(sequence));
      }
    }
  }

  private void awaitAll(int last) {
    String[] texts =
        IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toArray(String[]::new);
    aggregates.forEach(id -> Notes.await(id, texts));
  }

  private void assertEachNoteIsPublishedOnce(OwnBroker broker) {
    List<String> notes =
        Notes.texts(
            "select id from note where origin in ("
                + aggregates.stream()
                    .map("'%s'"::formatted)
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow()
                + ")");
    try (var events =
        RecordedEvents.fromBeginning(broker.bootstrap(), List.of("worksafety.echo.events.v1"))
            .patience(PATIENCE)) {
      for (String note : notes) {
        events.awaitOne("note " + note, e -> note.equals(e.header("ce_subject")));
      }
    }
  }

  private static void endAllSessionsOfTheService() throws Exception {
    try (Connection connection = Parts.superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and usename like '%_app'");
    }
  }
}
