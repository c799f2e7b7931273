package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.story.Story;
import io.worksafety.launcher.Databases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the story, no name and no number of anybody stands where it must not. */
class PersonalDataIT {

  private static final String DISTRICT = "320105";
  private static final int POSTGRES_PORT = 15432;
  private static final List<String> SERVICES =
      List.of("hazard", "responsibility", "inspection", "accountability");

  /** Names of people are looked up by a part of them, so the register holds them in clear. */
  private static final Set<String> BY_DECISION = Set.of("person.name");

  private static SuiteUnderTest suite;
  private static SuiteClient client;

  @BeforeAll
  static void start() throws Exception {
    suite = SuiteUnderTest.start();
    client = suite.client();
  }

  @AfterAll
  static void stop() throws Exception {
    suite.close();
  }

  private static Connection database(String name) throws Exception {
    int port = POSTGRES_PORT + suite.running().portOffset();
    String password =
        Files.readString(suite.running().state().resolve("keys/postgres-password")).strip();
    return new Databases("jdbc:postgresql://127.0.0.1:" + port, "postgres", password).connect(name);
  }

  @Test
  void nothingPersonalIsInLogsTopicsOrTables() throws Exception {
    List<String> values = new ArrayList<>();
    try (EventTap tap = new EventTap(suite.running().kafka())) {
      Story story = new Story(client, tap, System.out, chapter -> {});
      story.tell();
      values.addAll(story.personalValues());
    }
    values.addAll(aCitizenReports());
    lookAtWhatIsMasked(values);
    assertThat(values).as("the story puts people in").hasSizeGreaterThan(15);

    PersonalDataScan scan = new PersonalDataScan(values);
    scan.logs(suite.running().state().resolve("logs"));
    int records = scan.topics(suite.running().kafka());
    for (String service : SERVICES) {
      try (Connection database = database(service)) {
        scan.tables(database, BY_DECISION);
      }
    }

    assertThat(records).as("records looked at").isGreaterThan(100);
    assertThat(scan.found()).isEmpty();
  }

  /** Answers what must be found nowhere. */
  private static List<String> aCitizenReports() {
    String account = "citizen-" + UUID.randomUUID();
    UUID person = UUID.randomUUID();
    Actor citizen = client.actor(account, person, null, List.of(DISTRICT), "REPORTER");
    Actor watch =
        client.actor("watch", UUID.randomUUID(), null, List.of(DISTRICT), "COMMITTEE_OFFICE");
    Instant now = Instant.parse(client.get(watch, "/api/v1/hazard/clock").ok().text("now"));
    client
        .post(
            citizen,
            "/api/v1/hazards",
            Json.object(
                "title",
                "楼道堆放电动车电池",
                "source",
                "PUBLIC_REPORT",
                "areaCode",
                DISTRICT + "002",
                "location",
                Json.object("lat", 32.0041, "lon", 118.7315, "crs", "CGCS2000"),
                "discoveredAt",
                now.minus(Duration.ofHours(1)),
                "imminent",
                false,
                "reporter",
                Json.object("name", "诸葛若水", "phone", "13655556666")))
        .ok();
    return List.of("诸葛若水", "13655556666", account, person.toString());
  }

  /** A search and a disclosure, whose answers hold the values in clear. */
  private static void lookAtWhatIsMasked(List<String> values) {
    Actor discipline = client.actor("纪委", UUID.randomUUID(), null, List.of(DISTRICT), "DISCIPLINE");
    String idNo = values.get(2);
    String id =
        client
            .post(discipline, "/api/v1/persons/search", Json.object("idNo", idNo))
            .ok()
            .text("/items/0/id");
    String shown =
        client
            .post(
                discipline,
                "/api/v1/persons/" + id + "/disclosure",
                Json.object(
                    "purpose", "DISCIPLINE_REVIEW", "fields", Json.array("NAME", "PHONE", "ID_NO")))
            .ok()
            .text("idNo");
    assertThat(shown).isEqualTo(idNo);
  }

  @Test
  void theScanFindsWhatIsPlanted(@TempDir Path folder) throws Exception {
    String value = "慕容寻踪";
    Files.writeString(folder.resolve("a.log"), "GET /x?name=%E6%85%95%E5%AE%B9%E5%AF%BB%E8%B8%AA");
    Files.writeString(folder.resolve("b.log"), "{\"name\":\"\\u6155\\u5bb9\\u5bfb\\u8e2a\"}");
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", suite.running().kafka()),
            new StringSerializer(),
            new StringSerializer())) {
      var record = new ProducerRecord<>("worksafety.hazard.dlq", "key", "value");
      record.headers().add("why", value.getBytes(StandardCharsets.UTF_8));
      producer.send(record).get();
    }
    PersonalDataScan scan = new PersonalDataScan(List.of(value));

    scan.logs(folder);
    scan.topics(suite.running().kafka());
    try (Connection database = database("hazard")) {
      database.setAutoCommit(false);
      try (var statement = database.createStatement()) {
        statement.execute(
            "insert into idempotency (client, key, operation, body_digest, status, headers, body)"
                + " values ('c', 'k', 'o', '', 200, '', convert_to('"
                + value
                + "', 'UTF8'))");
      }
      scan.tables(database, BY_DECISION);
      database.rollback();
    }

    assertThat(scan.found())
        .anyMatch(f -> f.contains("a.log"))
        .anyMatch(f -> f.contains("b.log"))
        .anyMatch(f -> f.contains("worksafety.hazard.dlq"))
        .anyMatch(f -> f.contains("hazard idempotency.body"));
  }
}
