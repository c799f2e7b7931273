package io.worksafety.testkit.echo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.worksafety.platform.privacy.RetentionRun;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(EchoParts.class)
class InboxTest {

  private static final String NOTED = "io.worksafety.echo.noted.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject EchoListener listener;

  private final UUID aggregate = UUID.randomUUID();
  private Origin origin;
  private RecordedEvents events;

  @BeforeEach
  void open() {
    String bootstrap = EchoParts.broker().bootstrap();
    origin = new Origin(bootstrap);
    events =
        RecordedEvents.fromNow(
                bootstrap, List.of("worksafety.echo.events.v1", "worksafety.echo.dlq"))
            .patience(PATIENCE);
  }

  @AfterEach
  void close() {
    listener.refusing(false);
    events.close();
    origin.close();
  }

  @Test
  void whatWasRefusedLongAgoIsForgotten() throws SQLException {
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    try (Connection database = Parts.superuser();
        var insert =
            database.prepareStatement(
                "insert into inbox_refusal (id, code, detail, received_at) values"
                    + " (?, 'event.unreadable', '', now() - interval '13 months'),"
                    + " (?, 'event.unreadable', '', now() - interval '11 months')")) {
      insert.setObject(1, old);
      insert.setObject(2, young);
      insert.executeUpdate();
    }

    Arc.container().instance(RetentionRun.class).get().run();

    assertThat(
            Notes.texts(
                "select id from inbox_refusal where id in ('%s', '%s')".formatted(old, young)))
        .containsExactly(young.toString());
  }

  @Test
  void anEventTakesEffectOnceAndWhatFollowsFromItContinuesItsTrace() {
    // When
    String eventId = origin.say(aggregate, 1, "消防通道堵塞");

    // Then
    RecordedEvent noted =
        events.awaitOne("noted", e -> NOTED.equals(e.type()) && e.body().contains(eventId));
    assertThat(noted.json().path("text").asText()).isEqualTo("消防通道堵塞");
    EventSchemas.in(Path.of("src/test/contract/events")).assertValid(noted);
    assertThat(noted.source()).isEqualTo("/worksafety/echo");
    assertThat(noted.sequence()).isEqualTo(1);
    assertThat(noted.header("ce_traceparent").split("-")[1])
        .isEqualTo(Origin.TRACEPARENT.split("-")[1]);
    assertThat(Notes.of(aggregate)).containsExactly("消防通道堵塞");
    assertThat(
            Notes.texts(
                "select actor from audit_entry where aggregate_id = '%s'"
                    .formatted(noted.aggregateId())))
        .containsExactly("system:echo");
  }

  @Test
  void aDuplicateHasNoEffectAndIsRefusedByName() {
    // Given
    var message = Origin.message(aggregate, 1, "once");
    origin.send(message);
    Notes.await(aggregate, "once");

    // When
    origin.send(message);

    // Then
    Notes.awaitCount(1, refusals(message.id(), "event.duplicate"));
    assertThat(Notes.of(aggregate)).containsExactly("once");
    JsonPath page = refusalsOf(message.id());
    assertThat(page.getList("items")).hasSize(1);
    assertThat(page.getString("items[0].code")).isEqualTo("event.duplicate");
    assertThat(page.getString("items[0].source")).isEqualTo(Origin.SOURCE);
    assertThat(page.getString("items[0].aggregateId")).isEqualTo(aggregate.toString());
    assertThat(page.getInt("items[0].sequence")).isEqualTo(1);
  }

  @Test
  void anOlderEventUnderANewIdHasNoEffect() {
    // Given
    origin.say(aggregate, 1, "one");
    origin.say(aggregate, 2, "two");
    Notes.await(aggregate, "one", "two");

    // When
    String stale = origin.say(aggregate, 1, "one again");

    // Then
    Notes.awaitCount(1, refusals(stale, "event.duplicate"));
    assertThat(Notes.of(aggregate)).containsExactly("one", "two");
  }

  @Test
  void eventsThatComeTooEarlyWaitForTheMissingOne() {
    // Given
    origin.say(aggregate, 1, "one");
    origin.say(aggregate, 4, "four");
    origin.say(aggregate, 3, "three");
    origin.say(aggregate, 3, "three twice");
    Notes.awaitCount(2, parked(aggregate));
    assertThat(Notes.of(aggregate)).containsExactly("one");

    // When
    origin.say(aggregate, 2, "two");

    // Then
    Notes.await(aggregate, "one", "two", "three", "four");
    Notes.awaitCount(0, parked(aggregate));
  }

  @Test
  void theFirstEventEverSeenMustBeTheFirstOfItsAggregate() {
    // Given
    origin.say(aggregate, 2, "two");
    Notes.awaitCount(1, parked(aggregate));
    assertThat(Notes.of(aggregate)).isEmpty();

    // When
    origin.say(aggregate, 1, "one");

    // Then
    Notes.await(aggregate, "one", "two");
  }

  @Test
  void manyEventsOfManyAggregatesAreEachAppliedOnceInOrder() {
    // Given
    List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(20).toList();
    String[] texts =
        Stream.iterate(1, i -> i + 1).limit(25).map(String::valueOf).toArray(String[]::new);

    // When
    for (String text : texts) {
      aggregates.forEach(id -> origin.say(id, Long.parseLong(text), text));
    }

    // Then
    aggregates.forEach(id -> Notes.await(id, texts));
  }

  static Stream<Arguments> poison() {
    return Stream.of(
        poison("event.not-json", m -> m.value("{\"broken")),
        poison("event.not-json", m -> m.value("{\"text\":\"a\",\"text\":\"b\",\"loudness\":1}")),
        poison("event.not-json", m -> m.value("{\"text\":\"a\",\"loudness\":1} {}")),
        poison("event.not-json", m -> m.value("[1]")),
        poison("event.not-json", m -> m.value("[".repeat(100_000))),
        poison("event.body-missing", m -> m.value((byte[]) null)),
        poison("event.body-missing", m -> m.value(new byte[0])),
        poison(
            "event.not-utf8",
            m -> m.value("{\"text\":\"隐患\"}".getBytes(java.nio.charset.Charset.forName("GBK")))),
        poison("event.too-large", m -> m.value("{\"text\":\"" + "x".repeat(2_000_000) + "\"}")),
        poison("event.unreadable", m -> m.value("{\"text\":{},\"loudness\":1}")),
        poison("event.unreadable", m -> m.value("{\"text\":\"a\"}")),
        poison("event.header-missing", m -> m.without("ce_id")),
        poison("event.header-missing", m -> m.without("ce_type")),
        poison("event.header-missing", m -> m.without("ce_source")),
        poison("event.header-missing", m -> m.without("ce_specversion")),
        poison("event.header-invalid", m -> m.header("ce_subject", "no uuid")),
        poison("event.header-invalid", m -> m.header("ce_sequence", "0")),
        poison("event.header-invalid", m -> m.header("ce_sequence", "9223372036854775808")),
        poison("event.header-invalid", m -> m.header("ce_time", "yesterday")),
        poison("event.header-invalid", m -> m.header("ce_specversion", "2.0")),
        poison("event.header-invalid", m -> m.header("ce_type", new byte[] {(byte) 0xff})),
        poison("event.header-invalid", m -> m.header("ce_type", "a\0b")),
        poison("event.header-invalid", m -> m.header("ce_source", "/s".repeat(400))));
  }

  private static Arguments poison(
      String code, java.util.function.UnaryOperator<Origin.Message> bent) {
    return Arguments.of(code, bent);
  }

  @ParameterizedTest
  @MethodSource("poison")
  void aPoisonMessageBecomesADeadLetterAndThePartitionGoesOn(
      String code, java.util.function.UnaryOperator<Origin.Message> bent) {
    // Given
    var message =
        bent.apply(Origin.message(aggregate, 1, "poison").header("ce_mark", aggregate.toString()));

    // When
    origin.send(message);

    // Then
    RecordedEvent letter =
        events.awaitOne("dead letter", e -> aggregate.toString().equals(e.header("ce_mark")));
    assertThat(letter.topic()).isEqualTo("worksafety.echo.dlq");
    assertThat(letter.key()).isEqualTo(aggregate.toString());
    assertThat(letter.headers())
        .containsEntry("dlq_code", code)
        .containsEntry("dlq_topic", Origin.TOPIC)
        .containsKeys("dlq_reason", "dlq_partition", "dlq_offset", "dlq_at", "dlq_brokertime");
    // The key is the same, so a later event of another aggregate in the same partition passes it.
    UUID sibling = samePartitionAs(aggregate);
    origin.say(sibling, 1, "passes");
    Notes.await(sibling, "passes");
    assertThat(Notes.of(aggregate)).isEmpty();
    assertThat(Notes.count("select count(*) from inbox_refusal where code = '%s'".formatted(code)))
        .isPositive();
  }

  @Test
  void aValueTooLargeForTheDeadLetterTopicIsOmittedAndSaidSo() {
    // When
    origin.send(
        Origin.message(aggregate, 1, "large")
            .value("{\"text\":\"" + "x".repeat(3_500_000) + "\"}"));

    // Then
    RecordedEvent letter =
        events.awaitOne("dead letter", e -> aggregate.toString().equals(e.header("ce_subject")));
    assertThat(letter.value()).isNull();
    assertThat(letter.headers()).containsEntry("dlq_value_omitted", "true");
  }

  @Test
  void aRejectedEventIsTriedThreeTimesAndItsSuccessorsWaitForItsReplay() {
    // Given
    listener.refusing(true);
    int before = listener.refused();
    origin.say(aggregate, 1, "one");
    String rejected = origin.say(aggregate, 2, "refuse");
    origin.say(aggregate, 3, "three");
    origin.say(aggregate, 4, "four");
    RecordedEvent letter =
        events.awaitOne(
            "dead letter", e -> rejected.equals(e.id()) && e.header("dlq_code") != null);
    assertThat(letter.headers()).containsEntry("dlq_code", "event.rejected");
    assertThat(letter.header("dlq_reason")).contains("this word is refused 拒绝");
    // Once in the batch, three times by itself
    assertThat(listener.refused() - before).isBetween(3, 4);
    Notes.awaitCount(2, parked(aggregate));
    assertThat(Notes.of(aggregate)).containsExactly("one");
    listener.refusing(false);

    // When
    JsonPath report = replay("{\"eventId\":\"%s\"}".formatted(rejected));

    // Then
    assertThat(report.getInt("replayed")).isEqualTo(1);
    Notes.await(aggregate, "one", "refuse", "three", "four");
    Notes.awaitCount(0, parked(aggregate));
    assertThat(replay("{\"eventId\":\"%s\"}".formatted(rejected)).getInt("alreadyApplied"))
        .isEqualTo(1);
  }

  @Test
  void aReplayedEventThatIsRejectedAgainBecomesADeadLetterOfItsFirstArrival() {
    // Given
    listener.refusing(true);
    String rejected = origin.say(aggregate, 1, "refuse");
    RecordedEvent first = events.awaitOne("dead letter", e -> rejected.equals(e.id()));

    // When
    replay("{\"eventId\":\"%s\",\"code\":\"event.rejected\"}".formatted(rejected));

    // Then
    List<RecordedEvent> letters =
        events.awaitAtLeast(2, "dead letters", e -> rejected.equals(e.id()));
    assertThat(letters.get(1).header("dlq_topic")).isEqualTo(Origin.TOPIC);
    assertThat(letters.get(1).header("dlq_offset")).isEqualTo(first.header("dlq_offset"));
    assertThat(letters.get(1).headers().keySet())
        .containsExactlyInAnyOrderElementsOf(first.headers().keySet());
  }

  @Test
  void aParkedEventThatIsRejectedBecomesADeadLetterAndTheOneBeforeItStays() {
    // Given
    listener.refusing(true);
    String rejected = origin.say(aggregate, 2, "refuse");
    origin.say(aggregate, 3, "three");
    Notes.awaitCount(2, parked(aggregate));

    // When
    origin.say(aggregate, 1, "one");

    // Then
    events.awaitOne("dead letter", e -> rejected.equals(e.id()));
    Notes.await(aggregate, "one");
    Notes.awaitCount(1, parked(aggregate));
  }

  @Test
  void aParkedEventLeftOverFromACrashIsAppliedLater() throws Exception {
    // Given
    origin.say(aggregate, 1, "one");
    origin.say(aggregate, 3, "three");
    Notes.awaitCount(1, parked(aggregate));

    // When: the second was applied, and the process died before it looked for the third
    try (Connection connection = Parts.superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "update inbox_position set sequence = 2 where aggregate_id = '%s'".formatted(aggregate));
    }

    // Then
    Notes.await(aggregate, "one", "three");
    Notes.awaitCount(0, parked(aggregate));
  }

  @Test
  void aLockThatPassesOnlyDelaysTheEvent() throws Exception {
    // Given
    String eventId;
    try (Connection connection = Parts.superuser();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table note in access exclusive mode");
      eventId = origin.say(aggregate, 1, "patient");
      awaitConsumer("DATABASE_AWAY");

      // When
      connection.commit();
    }

    // Then
    Notes.await(aggregate, "patient");
    awaitConsumer("RUNNING");
    assertThat(refusalsOf(eventId).getList("items")).isEmpty();
    assertThat(events.matching(e -> eventId.equals(e.id()))).isEmpty();
  }

  @Test
  void aStructuredEventIsReadAsWell() {
    // Given
    var message =
        Origin.message(aggregate, 1, "")
            .value(
                """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s",
                 "time":"2026-03-01T09:02:03+08:00","subject":"%s","sequence":"1","data":{"text":"structured","loudness":1}}\
                """
                    .formatted(UUID.randomUUID(), Origin.SOURCE, Origin.SAID, aggregate));
    Stream.of("specversion", "id", "source", "type", "time", "subject", "sequence")
        .forEach(name -> message.without("ce_" + name));
    message.header("content-type", "application/cloudevents+json; charset=UTF-8");

    // When
    origin.send(message);

    // Then
    Notes.await(aggregate, "structured");
  }

  @Test
  void aTypeNobodyListensToOnlyMovesThePosition() {
    // Given
    origin.send(
        Origin.message(aggregate, 1, "").header("ce_type", "io.worksafety.origin.coughed.v1"));

    // When
    origin.say(aggregate, 2, "two");

    // Then
    Notes.await(aggregate, "two");
  }

  @Test
  void refusalsArePagedNewestFirst() {
    // Given
    origin.say(aggregate, 1, "one");
    Notes.await(aggregate, "one");
    var message = Origin.message(aggregate, 1, "again");
    for (int i = 0; i < 3; i++) {
      origin.send(message);
    }
    Notes.awaitCount(3, refusals(message.id(), "event.duplicate"));

    // When
    JsonPath first = read("?limit=2&code=event.duplicate&eventId=" + message.id());

    // Then
    assertThat(first.getList("items")).hasSize(2);
    JsonPath second =
        read(
            "?limit=2&code=event.duplicate&eventId="
                + message.id()
                + "&cursor="
                + first.getString("next"));
    assertThat(second.getList("items")).hasSize(1);
    assertThat(second.getString("next")).isNull();
    List<String> ids =
        Stream.of(first, second).flatMap(p -> p.<String>getList("items.id").stream()).toList();
    assertThat(ids)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @Test
  void onlyThoseWhoMaySeeRefusalsDo() {
    ProblemAssert.that(given().get("/api/v1/echo/inbox-refusals")).is(401, "unauthenticated");
    ProblemAssert.that(
            given().auth().oauth2(Tokens.of("INSPECTOR").jwt()).get("/api/v1/echo/inbox-refusals"))
        .is(403, "forbidden");
    ProblemAssert.that(
            given().auth().oauth2(Tokens.of("AUDITOR").jwt()).get("/api/v1/hazard/inbox-refusals"))
        .is(404, "not-found");
    ProblemAssert.that(
            given()
                .auth()
                .oauth2(Tokens.of("AUDITOR").jwt())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/echo/inbox-replays"))
        .is(403, "forbidden");
  }

  private static JsonPath replay(String body) {
    return given()
        .auth()
        .oauth2(Tokens.of("COMMITTEE_OFFICE").jwt())
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/echo/inbox-replays")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath refusalsOf(String eventId) {
    return read("?eventId=" + eventId);
  }

  private static JsonPath read(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("AUDITOR").jwt())
        .get("/api/v1/echo/inbox-refusals" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static void awaitConsumer(String state) {
    Health.awaitConsumer(state);
  }

  private static String refusals(String eventId, String code) {
    return "select count(*) from inbox_refusal where event_id = '%s' and code = '%s'"
        .formatted(eventId, code);
  }

  private static String parked(UUID aggregateId) {
    return "select count(*) from inbox_parked where aggregate_id = '%s'".formatted(aggregateId);
  }

  /** Kafka's default partitioner over the three partitions of the topic. */
  private static UUID samePartitionAs(UUID aggregateId) {
    return Stream.generate(UUID::randomUUID)
        .filter(id -> partition(id) == partition(aggregateId))
        .findFirst()
        .orElseThrow();
  }

  private static int partition(UUID id) {
    return org.apache.kafka.clients.producer.internals.BuiltInPartitioner.partitionForKey(
        id.toString().getBytes(StandardCharsets.UTF_8), 3);
  }
}
