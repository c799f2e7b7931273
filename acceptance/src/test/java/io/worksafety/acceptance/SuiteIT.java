package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.EventTap;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import io.worksafety.acceptance.story.CreditCodes;
import io.worksafety.acceptance.story.Story;
import io.worksafety.testkit.HostileInput;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole suite, packaged and started as its users start it, used from outside. */
class SuiteIT {

  private static final String DISTRICT = "320105";

  private static SuiteUnderTest suite;
  private static SuiteClient client;

  @BeforeAll
  static void start() throws Exception {
    suite = SuiteUnderTest.start();
    client = suite.client();
    // Tokens of the test kit are signed with the key of this installation
    System.setProperty("worksafety.parts.keys", suite.running().state().resolve("keys").toString());
  }

  @AfterAll
  static void stopLeavesNothingBehind() throws Exception {
    List<ProcessHandle> processes = suite.processes();
    suite.close();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void theStoryEndsWithAVerifiedSignature() throws Exception {
    try (EventTap tap = new EventTap(suite.running().kafka())) {
      Story.Ending ending = new Story(client, tap, System.out, chapter -> {}).tell();

      assertThat(ending.signed().path("items"))
          .hasSize(2)
          .allMatch(item -> item.path("result").asText().equals("VETOED"));
    }
  }

  @Test
  void killingPartsInTheMiddleOfTheStoryLosesNothingAndRepeatsNothing() throws Exception {
    Map<String, String> victims =
        Map.of(
            "chain", "responsibility",
            "inspection", "kafka",
            "hazard", "hazard",
            "overdue", "postgresql",
            "accident", "accountability",
            "veto", "kafka");
    int restartsBefore = suite.restarts("kafka");
    Instant began = Instant.now();
    try (EventTap tap = new EventTap(suite.running().kafka())) {
      Story story =
          new Story(
              client,
              tap,
              System.out,
              chapter -> {
                if (victims.containsKey(chapter)) {
                  suite.kill(victims.get(chapter));
                }
              });

      Story.Ending ending = story.tell();

      assertThat(suite.restarts("kafka")).isEqualTo(restartsBefore + 2);
      Actor office =
          client.actor(
              "observer",
              UUID.randomUUID(),
              null,
              List.of(DISTRICT),
              "COMMITTEE_OFFICE",
              "AUDITOR");
      assertThat(count(office, "/api/v1/cases?triggerRef=" + ending.hazardId())).isEqualTo(1);
      // A later telling finds the accidents of the earlier ones, and more rules fire
      assertThat(
              client
                  .get(office, "/api/v1/vetoes?triggerRef=" + ending.accidentId())
                  .ok()
                  .json()
                  .path("items"))
          .hasSize(ending.vetoIds().size())
          .extracting(v -> v.path("ruleId").asText() + v.path("subjectId").asText())
          .doesNotHaveDuplicates()
          .hasSizeGreaterThanOrEqualTo(2);
      everyAggregatesEventsAreThereInOrder(tap, began);
    }
  }

  @Test
  void aRevokedSubjectIsOutWithinSeconds() throws Exception {
    Actor leaver = client.actor("leaver", UUID.randomUUID(), null, List.of(DISTRICT), "AUDITOR");
    Actor other = client.actor("stayer", UUID.randomUUID(), null, List.of(DISTRICT), "AUDITOR");
    assertThat(client.get(leaver, "/api/v1/hazards").status()).isEqualTo(200);

    assertThat(suite.launcher("revoke", "--subject", "leaver")).isZero();

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(client.get(leaver, "/api/v1/hazards").status()).isEqualTo(401));
    assertThat(client.get(other, "/api/v1/hazards").status()).isEqualTo(200);
  }

  private static int count(Actor who, String list) {
    return client.get(who, list).ok().json().path("items").size();
  }

  /**
   * At least once, and the first time in order: sequences without a hole, and from 1 for whatever
   * was born since.
   */
  private static void everyAggregatesEventsAreThereInOrder(EventTap tap, Instant since) {
    Map<String, TreeSet<Long>> sequences = new HashMap<>();
    Map<String, String> eventIds = new HashMap<>();
    tap.all(event -> true)
        .forEach(event -> {
          String aggregate = event.header("ce_source") + " " + event.raw().key();
          long sequence = Long.parseLong(event.header("ce_sequence"));
          TreeSet<Long> seen = sequences.computeIfAbsent(aggregate, a -> new TreeSet<>());
          if (seen.add(sequence)) {
            assertThat(sequence).as("first sight of %s", aggregate).isEqualTo(seen.last());
          }
          String known = eventIds.putIfAbsent(aggregate + " " + sequence, event.header("ce_id"));
          assertThat(known == null || known.equals(event.header("ce_id")))
              .as("one event per sequence of %s", aggregate)
              .isTrue();
        });
    assertThat(sequences.keySet()).anyMatch(aggregate -> bornSince(aggregate, since));
    sequences.forEach((aggregate, seen) -> {
      long first = bornSince(aggregate, since) ? 1 : seen.first();
      assertThat(seen)
          .as(aggregate)
          .containsExactlyElementsOf(LongStream.range(first, first + seen.size()).boxed().toList());
    });
  }

  /** An aggregate's id is a UUIDv7, whose first 48 bits are the milliseconds of its birth. */
  private static boolean bornSince(String aggregate, Instant moment) {
    UUID id = UUID.fromString(aggregate.substring(aggregate.indexOf(' ') + 1));
    return id.version() == 7 && id.getMostSignificantBits() >>> 16 > moment.toEpochMilli();
  }

  @Test
  void theMergedContractIsComplete() {
    Answer merged = client.get(null, "/openapi.json");

    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.json().path("openapi").asText()).startsWith("3.1");
    OpenApiContract.of(merged.body()).assertComplete();
    assertThat(operations(merged.json())).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  private static List<String> operations(JsonNode api) {
    List<String> ids = new ArrayList<>();
    for (JsonNode path : api.path("paths")) {
      path.forEach(verb -> {
        if (verb.has("operationId")) {
          ids.add(verb.path("operationId").asText());
        }
      });
    }
    return ids;
  }

  @Test
  void theClockOfEveryServiceIsKeptOverARestart() {
    Actor office =
        client.actor("clock", UUID.randomUUID(), null, List.of(DISTRICT), "COMMITTEE_OFFICE");
    String clock = "/api/v1/inspection/clock";
    Instant ahead =
        Instant.parse(client.post(office, clock, Json.object("advance", "P1D")).ok().text("now"));

    suite.kill("inspection");

    assertThat(Instant.parse(client.get(office, clock).ok().text("now"))).isAfterOrEqualTo(ahead);
  }

  @TestFactory
  Stream<DynamicTest> strangersThroughTheGatewayToHazardService() {
    String body =
        Json.object(
                "uscc",
                CreditCodes.enterprise(DISTRICT, new Random()),
                "name",
                "南京陌生人测试有限公司",
                "kind",
                "COMPANY",
                "areaCode",
                DISTRICT + "001")
            .toString();
    Actor street =
        client.actor("hostile", UUID.randomUUID(), null, List.of(DISTRICT), "STREET_OFFICER");
    String id = client.post(street, "/api/v1/enterprises", body).ok().id();
    return hostile("STREET_OFFICER", "/api/v1/enterprises", body, "name", 200, "kind", "q", id);
  }

  @TestFactory
  Stream<DynamicTest> strangersThroughTheGatewayToResponsibilityService() {
    String body =
        Json.object("kind", "DEPARTMENT", "name", "陌生人测试局", "areaCode", DISTRICT).toString();
    Actor office =
        client.actor("hostile", UUID.randomUUID(), null, List.of(DISTRICT), "COMMITTEE_OFFICE");
    String id = client.post(office, "/api/v1/organizations", body).ok().id();
    return hostile(
        "COMMITTEE_OFFICE", "/api/v1/organizations", body, "name", 200, "kind", "name", id);
  }

  @TestFactory
  Stream<DynamicTest> strangersThroughTheGatewayToAccountabilityService() {
    Instant now = Instant.now().minusSeconds(60);
    String body =
        Json.object(
                "occurredAt",
                now.minus(Duration.ofMinutes(30)),
                "occurredCertainty",
                "EXACT",
                "areaCode",
                DISTRICT + "001",
                "place",
                "燕山路1号",
                "roadOrFire",
                false,
                "unitName",
                "陌生人测试单位",
                "scene",
                "无",
                "course",
                "无",
                "measures",
                "无",
                "accidentType",
                27,
                "headInformedAt",
                now.minus(Duration.ofMinutes(20)),
                "casualties",
                Json.object(
                    "deaths",
                    0,
                    "missing",
                    0,
                    "seriousInjuries",
                    1,
                    "poisoned",
                    0,
                    "lightInjuries",
                    0,
                    "lossYuan",
                    1),
                "source",
                "测试")
            .toString();
    Actor officer =
        client.actor("hostile", UUID.randomUUID(), null, List.of(DISTRICT), "DEPT_OFFICER");
    String id = client.post(officer, "/api/v1/accidents", body).ok().id();
    return hostile(
        "DEPT_OFFICER", "/api/v1/accidents", body, "place", 300, "occurredCertainty", "", id);
  }

  @TestFactory
  Stream<DynamicTest> strangersThroughTheGatewayToInspectionService() {
    String code = "AQ-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String body =
        Json.object(
                "personId",
                UUID.randomUUID(),
                "credentialNo",
                "SU-" + code,
                "credentialExpiresOn",
                "2031-12-31",
                "organizationId",
                UUID.randomUUID(),
                "areaCode",
                DISTRICT,
                "skills",
                Json.array("消防"))
            .toString();
    Actor office =
        client.actor("hostile", UUID.randomUUID(), null, List.of(DISTRICT), "COMMITTEE_OFFICE");
    client.post(office, "/api/v1/inspectors", body).ok();
    String matter =
        Json.object(
                "code",
                code,
                "title",
                "陌生人测试事项",
                "basis",
                "无",
                "areaCode",
                DISTRICT,
                "validFrom",
                "2026-01-01")
            .toString();
    String id = client.post(office, "/api/v1/matters", matter).ok().id();
    return hostile("COMMITTEE_OFFICE", "/api/v1/matters", matter, "title", 200, "", "", id);
  }

  private static Stream<DynamicTest> hostile(
      String role,
      String path,
      String body,
      String text,
      int limit,
      String enumeration,
      String query,
      String id) {
    var gateway = suite.running().gateway();
    return HostileInput.against(
        new HostileInput.Target(
            gateway.getHost(),
            gateway.getPort(),
            Tokens.of(role).area(DISTRICT).jwt(),
            Tokens.of(role).area("320106").jwt(),
            path,
            body,
            text,
            limit,
            enumeration,
            path,
            query,
            path + "/" + id));
  }
}
