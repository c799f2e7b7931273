package io.worksafety.hazard.listing;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ListingApiTest {

  private static final UUID LEADER = UUID.randomUUID();
  private static final UUID OFFICE = UUID.randomUUID();

  @Test
  void aListingGoesFromProposalToDelistingAndThenTheOfficeCloses() {
    Case hazard = Case.rectifyingMajor();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID listing = proposed(hazard);
      approve(listing, Duration.ofDays(10))
          .then()
          .statusCode(200)
          .body("status", equalTo("LISTED"))
          .body("allowedActions", contains("EXTEND"));
      act(leader(), listing, "extension", deadline(Duration.ofDays(15)))
          .then()
          .statusCode(200)
          .body("extensions", hasSize(1));
      ProblemAssert.that(act(leader(), listing, "extension", deadline(Duration.ofDays(16))))
          .is(409, "listing.extensions-used");
      act(Api.department(), listing, "review", Map.of("statement", "已完成治理"))
          .then()
          .statusCode(200)
          .body("status", equalTo("REVIEW_APPLIED"));
      ProblemAssert.that(act(office(), listing, "delisting", Map.of("conclusion", "同意摘牌")))
          .is(409, "listing.hazard-not-verified");
      act(office(), listing, "return", deadline(Duration.ofDays(12)))
          .then()
          .statusCode(200)
          .body("status", equalTo("LISTED"));

      hazard.submitted().verified();
      ProblemAssert.that(close(Api.department(), hazard)).is(409, "listing.open");
      act(Api.department(), listing, "review", Map.of("statement", "已验收合格")).then().statusCode(200);
      ProblemAssert.that(
              act(office().person(Api.OFFICER), listing, "delisting", Map.of("conclusion", "同意摘牌")))
          .is(422, "listing.reviewer-is-applicant");
      act(office(), listing, "delisting", Map.of("conclusion", "同意摘牌"))
          .then()
          .statusCode(200)
          .body("status", equalTo("DELISTED"))
          .body("allowedActions", hasSize(0));

      ProblemAssert.that(close(Api.department(), hazard)).is(403, "listing.closed-by-office");
      close(office(), hazard).then().statusCode(200).body("status", equalTo("CLOSED"));

      for (String fact :
          new String[] {
            "proposed", "listed", "extended", "review-applied", "returned", "delisted"
          }) {
        events.await(Api.EVENT + "listing-" + fact + ".v1", listing);
      }
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(listing));
    }
  }

  @Test
  void aMajorHazardThatStaysOpenIsProposedByItselfAndLapsesWhenItIsClosed() {
    Case hazard = Case.rectifyingMajor();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      hazard.submitted().verified();

      Api.travel(31);

      RecordedEvent proposed =
          events.awaitOne(
              "proposal by rule",
              e ->
                  e.type().equals(Api.EVENT + "listing-proposed.v1")
                      && e.json().path("hazardId").asText().equals(hazard.id.toString()));
      EventSchemas.ofModule().assertValid(proposed);
      assertThat(proposed.json().path("automatic").asBoolean()).isTrue();
      assertThat(proposed.json().path("level").asText()).isEqualTo("DISTRICT");

      close(Api.department(), hazard).then().statusCode(200);
      EventSchemas.ofModule()
          .assertValid(events.await(Api.EVENT + "listing-lapsed.v1", proposed.aggregateId()));
    }
  }

  @Test
  void aClosedMajorHazardIsNotProposed() {
    Case hazard = Case.rectifyingMajor().submitted().verified();
    close(Api.department(), hazard).then().statusCode(200);

    Api.travel(31);

    as(Api.department())
        .get("/api/v1/listings?hazardId=" + hazard.id)
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void overdueItGoesUpOneLevelAtATime() {
    Case hazard = Case.rectifyingMajor();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID listing = proposed(hazard);
      approve(listing, Duration.ofDays(10)).then().statusCode(200);

      Api.travel(11);
      RecordedEvent first = events.await(Api.EVENT + "listing-escalated.v1", listing);
      EventSchemas.ofModule().assertValid(first);
      assertThat(first.json().path("level").asText()).isEqualTo("CITY");
      get(listing).then().body("status", equalTo("ESCALATED")).body("overdue", equalTo(true));

      Api.travel(32);
      events.awaitAtLeast(
          2,
          "second escalation",
          e ->
              e.type().equals(Api.EVENT + "listing-escalated.v1")
                  && e.aggregateId().equals(listing));
      get(listing).then().body("level", equalTo("PROVINCE")).body("escalations", equalTo(2));
      act(Api.department(), listing, "review", Map.of("statement", "已完成"))
          .then()
          .statusCode(200)
          .body("status", equalTo("REVIEW_APPLIED"));
    }
  }

  @Test
  void aReviewThatTakesTooLongIsPublished() {
    UUID listing = proposed(Case.rectifyingMajor());
    approve(listing, Duration.ofDays(10)).then().statusCode(200);
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      act(Api.department(), listing, "review", Map.of("statement", "已完成")).then().statusCode(200);

      Api.travel(12);

      EventSchemas.ofModule()
          .assertValid(events.await(Api.EVENT + "listing-review-overdue.v1", listing));
      get(listing).then().body("status", equalTo("REVIEW_APPLIED"));
    }
  }

  @Test
  void onlyAMajorHazardIsListedAndOnlyOnce() {
    ProblemAssert.that(propose(Api.department(), Case.general().id))
        .is(422, "listing.hazard-not-major")
        .at("/hazardId");
    ProblemAssert.that(propose(Api.department(), UUID.randomUUID()))
        .is(422, "listing.hazard-unknown");
    Case hazard = Case.major();
    proposed(hazard);
    ProblemAssert.that(propose(Api.department(), hazard.id)).is(409, "listing.already-open");
  }

  @Test
  void whatWasRefusedCanBeProposedAgain() {
    Case hazard = Case.major();
    UUID first = proposed(hazard);
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      act(leader(), first, "refusal", Map.of("reason", "整改进展正常"))
          .then()
          .statusCode(200)
          .body("status", equalTo("REFUSED"));
      EventSchemas.ofModule().assertValid(events.await(Api.EVENT + "listing-refused.v1", first));
    }

    UUID second = proposed(hazard);

    as(Api.department())
        .get("/api/v1/listings?hazardId=" + hazard.id)
        .then()
        .body("items.id", contains(second.toString(), first.toString()));
  }

  @Test
  void aHazardThatIsLoweredIsOffTheList() {
    Case proposed = Case.major();
    UUID proposal = proposed(proposed);
    Case listed = Case.major();
    UUID listing = proposed(listed);
    approve(listing, Duration.ofDays(25)).then().statusCode(200);
    var lowered = with(without(Case.generalBody(), "fixAtOnce"), "reason", "复核后不构成重大隐患");

    proposed.post(Api.head(), "regrading", lowered).then().statusCode(200);
    listed.post(Api.head(), "regrading", lowered).then().statusCode(200);

    get(proposal).then().body("status", equalTo("LAPSED"));
    get(listing).then().body("status", equalTo("DELISTED"));
  }

  @Test
  void theProposerDoesNotDecide() {
    UUID listing = proposed(Case.major());

    ProblemAssert.that(
            act(leader().person(Api.OFFICER), listing, "refusal", Map.of("reason", "无需")))
        .is(422, "listing.approver-is-proposer");
  }

  @Test
  void theDeadlineFitsTheRectification() {
    Case hazard = Case.rectifyingMajor();
    UUID listing = proposed(hazard);

    ProblemAssert.that(approve(listing, Duration.ofDays(25)))
        .is(422, "listing.deadline-beyond-limit")
        .at("/deadline");
    ProblemAssert.that(approve(listing, Duration.ofDays(-1)))
        .is(422, "listing.deadline-not-later")
        .at("/deadline");
    get(listing).then().body("status", equalTo("PROPOSED"));
    as(leader())
        .get("/api/v1/listings/" + listing)
        .then()
        .body("allowedActions", hasItems("APPROVE", "REFUSE"));
  }

  private static UUID proposed(Case hazard) {
    return Api.created(propose(Api.department(), hazard.id));
  }

  private static Response propose(Tokens token, UUID hazard) {
    return as(token)
        .body(Map.of("hazardId", hazard, "level", "DISTRICT", "reason", "整改进展缓慢"))
        .post("/api/v1/listings");
  }

  private static Response approve(UUID listing, Duration within) {
    Map<String, Object> terms =
        body(
            "dutyLeaderPersonId",
            LEADER,
            "dutyOrganizationId",
            UUID.randomUUID(),
            "goal",
            "彻底分离",
            "board",
            "区政府门户网站");
    return act(
        leader(), listing, "approval", body("terms", terms, "deadline", at(within).toString()));
  }

  private static Map<String, Object> deadline(Duration within) {
    return with(body("reason", "材料未到"), "deadline", at(within).toString());
  }

  private static Instant at(Duration within) {
    return Api.now().plus(within);
  }

  private static Response act(Tokens token, UUID listing, String act, Object body) {
    return as(token).body(body).post("/api/v1/listings/" + listing + "/" + act);
  }

  private static Response get(UUID listing) {
    return as(Api.department()).get("/api/v1/listings/" + listing);
  }

  private static Response close(Tokens token, Case hazard) {
    return hazard.post(token, "closing", Map.of("conclusion", "同意销号"));
  }

  private static Tokens leader() {
    return Tokens.of("DISTRICT_LEADER").subject("leader").person(LEADER).area(Api.DISTRICT);
  }

  private static Tokens office() {
    return Api.office().person(OFFICE);
  }
}
