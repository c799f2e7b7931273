package io.worksafety.accountability.casefile;

import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.fire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.People;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class CaseOpeningTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String EVENT = "io.worksafety.accountability.";
  private static final Instant DUE = Instant.parse("2026-11-10T15:59:59.999Z");

  @Test
  void anOverdueMajorHazardOpensOneCaseWithTheFourPartiesOfTheDueDate() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      var chain = new ChainEvents.Chain();

      // When
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);

      // Then
      RecordedEvent opened = opened(events, hazard);
      EventSchemas.ofModule().assertValid(opened);
      assertThat(opened.json().path("relevantAt").asText()).isEqualTo("2026-11-10T15:59:59.999Z");
      assertThat(opened.json().path("parties")).hasSize(4);
      EventSchemas.ofModule().assertValid(events.await(EVENT + "conduct-suspected.v1"));
      as(People.auditor())
          .get("/api/v1/cases/{id}", opened.aggregateId())
          .then()
          .statusCode(200)
          .body("status", equalTo("OPENED"))
          .body("triggerRef", equalTo(hazard.toString()))
          .body("chainHash", equalTo("5e".repeat(32)))
          .body("chain", hasSize(4))
          .body("parties.level", contains("LEADER_IN_CHARGE", "DEPARTMENT", "STREET", "ENTERPRISE"))
          .body("parties[0].personId", equalTo(chain.leader.toString()))
          .body("parties[2].organizationId", equalTo(chain.street.toString()))
          .body("findings[0].type", equalTo("SHOULD_HAVE_ELIMINATED"))
          .body("findings[0].status", equalTo("SUSPECTED"));
    }
  }

  @Test
  void theSameEventAgainAndALaterChainOpenNothingAndChangeNothing() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      var chain = new ChainEvents.Chain();
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
      RecordedEvent opened = opened(events, hazard);

      // When the event is replayed, and another chain of the same hazard arrives
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
      new ChainEvents.Chain().resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
      UUID marker = UUID.randomUUID();
      new ChainEvents.Chain().resolved("HAZARD_OVERDUE", marker, "MAJOR", DUE);
      opened(events, marker);

      // Then
      Awaitility.await()
          .untilAsserted(() ->
              as(People.auditor())
                  .get("/api/v1/cases?triggerRef={h}", hazard)
                  .then()
                  .body("items", hasSize(1)));
      as(People.auditor())
          .get("/api/v1/cases/{id}", opened.aggregateId())
          .then()
          .body("version", equalTo(0))
          .body("parties", hasSize(4))
          .body("parties[0].personId", equalTo(chain.leader.toString()));
    }
  }

  @Test
  void whatNobodyHeldFallsToTheBodyThatFailedToAssignIt() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID government = UUID.randomUUID();
      ChainEvents.organization(government, "GOVERNMENT", "320106");
      UUID hazard = UUID.randomUUID();
      var chain = new ChainEvents.Chain().gap("DEPARTMENT").gap("ENTERPRISE");

      // When
      UUID marker = UUID.randomUUID();
      Awaitility.await().untilAsserted(() -> assertThat(kindKnown(government)).isTrue());
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE, "320106002");
      new ChainEvents.Chain().resolved("HAZARD_OVERDUE", marker, "MAJOR", DUE);

      // Then
      RecordedEvent opened = opened(events, hazard);
      EventSchemas.ofModule().assertValid(opened);
      as(Tokens.of("AUDITOR").area("320106"))
          .get("/api/v1/cases/{id}", opened.aggregateId())
          .then()
          .statusCode(200)
          .body("parties", hasSize(4))
          .body("parties[1].origin", equalTo("UNASSIGNED"))
          .body("parties[1].gapBody", equalTo("GOVERNMENT"))
          .body("parties[1].organizationId", equalTo(government.toString()))
          .body("parties[3].gapBody", equalTo("STREET"))
          .body("parties[3].organizationId", equalTo(chain.street.toString()));
    }
  }

  @Test
  void aGeneralHazardAndAMajorOneInTimeOpenNothing() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID general = UUID.randomUUID();
      UUID graded = UUID.randomUUID();
      new ChainEvents.Chain().resolved("HAZARD_OVERDUE", general, "GENERAL", DUE);
      new ChainEvents.Chain().resolved("MAJOR_HAZARD", graded, "MAJOR", DUE);
      UUID marker = UUID.randomUUID();
      new ChainEvents.Chain().resolved("HAZARD_OVERDUE", marker, "MAJOR", DUE);
      opened(events, marker);

      Awaitility.await()
          .during(java.time.Duration.ofMillis(500))
          .untilAsserted(() -> {
            for (UUID ref : List.of(general, graded)) {
              as(People.auditor())
                  .get("/api/v1/cases?triggerRef={h}", ref)
                  .then()
                  .body("items", hasSize(0));
            }
          });
    }
  }

  @Test
  void aLateReportOpensACaseOnceTheChainIsKnownAndWeighsOnTheEnterprise() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      Instant occurred = Instant.parse("2026-11-01T01:00:00Z");
      UUID accident =
          fire(occurred)
              .dead(1)
              .headInformed(occurred)
              .received(occurred.plusSeconds(2 * 3600))
              .sent();
      events.await(EVENT + "accident-report-late.v1", accident);

      // When
      new ChainEvents.Chain().resolved("ACCIDENT", accident, null, occurred);

      // Then
      RecordedEvent opened = opened(events, accident);
      RecordedEvent weighed = events.await(EVENT + "case-weighed.v1", opened.aggregateId());
      EventSchemas.ofModule().assertAllValid(List.of(opened, weighed));
      as(People.auditor())
          .get("/api/v1/cases/{id}", opened.aggregateId())
          .then()
          .body("triggerType", equalTo("ACCIDENT"))
          .body("factors[0].kind", equalTo("LATE_REPORT"))
          .body("factors[0].aggravating", equalTo(true))
          .body("factors[0].level", equalTo("ENTERPRISE"));
    }
  }

  @Test
  void aChainThatComesBeforeTheLateReportWaitsForIt() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      Instant occurred = Instant.parse("2026-11-01T01:00:00Z");
      UUID accident = fire(occurred).dead(1).sent();
      new ChainEvents.Chain().resolved("ACCIDENT", accident, null, occurred);

      // When a hop turns out late after the chain is known
      as(People.officer())
          .body(
              java.util.Map.of(
                  "toLevel",
                  "CITY",
                  "toOrganization",
                  "南京市应急管理局",
                  "sentAt",
                  occurred.plusSeconds(20_000).toString(),
                  "receivedAt",
                  occurred.plusSeconds(20_000).toString()))
          .post("/api/v1/accidents/{id}/hops", accident)
          .then()
          .statusCode(200);

      // Then
      RecordedEvent opened = opened(events, accident);
      RecordedEvent weighed = events.await(EVENT + "case-weighed.v1", opened.aggregateId());
      assertThat(weighed.json().path("level").asText()).isEqualTo("DEPARTMENT");
    }
  }

  @Test
  void aCaseIsNotFoundByAnotherDistrictNorByWhoIsAPartyAndRefusedToOtherRoles() {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      UUID hazard = UUID.randomUUID();
      var chain = new ChainEvents.Chain();
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", DUE);
      UUID id = opened(events, hazard).aggregateId();

      ProblemAssert.that(as(Tokens.of("AUDITOR").area("320106")).get("/api/v1/cases/{id}", id))
          .is(404, "not-found");
      ProblemAssert.that(as(People.leader(chain.leader)).get("/api/v1/cases/{id}", id))
          .is(404, "not-found");
      as(People.leader(chain.leader))
          .get("/api/v1/cases?triggerRef={h}", hazard)
          .then()
          .statusCode(200)
          .body("items", hasSize(0));
      as(People.leader()).get("/api/v1/cases/{id}", id).then().statusCode(200);
      ProblemAssert.that(as(People.officer()).get("/api/v1/cases/{id}", id)).is(403, "forbidden");
    }
  }

  private static boolean kindKnown(UUID organization) {
    return as(People.organisation())
        .body(
            java.util.Map.of(
                "subjects",
                List.of(java.util.Map.of("type", "ORGANIZATION", "id", organization.toString())),
                "purpose",
                "AWARD",
                "at",
                "2026-11-01T00:00:00Z"))
        .post("/api/v1/veto-checks")
        .then()
        .statusCode(201)
        .extract()
        .path("items[0].subjectKnown");
  }

  private static RecordedEvent opened(RecordedEvents events, UUID trigger) {
    return events.awaitOne(
        "case of " + trigger,
        e ->
            (EVENT + "case-opened.v1").equals(e.type())
                && trigger.toString().equals(e.json().path("triggerRef").asText()));
  }
}
