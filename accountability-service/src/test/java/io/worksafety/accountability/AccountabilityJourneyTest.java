package io.worksafety.accountability;

import static io.restassured.RestAssured.given;
import static io.worksafety.accountability.People.as;
import static io.worksafety.accountability.Reports.casualties;
import static io.worksafety.accountability.Reports.fire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.RecordedEvent;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

/** From an overdue hazard to the refused promotion, as those who live through it see it. */
@QuarkusTest
@WithTestResource(SuiteParts.class)
class AccountabilityJourneyTest {

  private static final String TOPIC = "worksafety.accountability.events.v1";
  private static final String EVENT = "io.worksafety.accountability.";

  @Test
  void anOverdueHazardAFireAndAPromotionThatDoesNotHappen() throws Exception {
    try (var events = RecordedEvents.fromNow(TOPIC)) {
      var chain = new ChainEvents.Chain();
      UUID hazard = UUID.randomUUID();
      Instant now = Clockwork.now();

      // A major hazard is overdue: the chain of the due date becomes a case
      chain.resolved("HAZARD_OVERDUE", hazard, "MAJOR", now.minusSeconds(30 * 86_400));
      RecordedEvent opened =
          events.awaitOne(
              "case of the hazard",
              e ->
                  (EVENT + "case-opened.v1").equals(e.type())
                      && hazard.toString().equals(e.json().path("triggerRef").asText()));
      assertThat(opened.json().path("parties")).hasSize(4);

      // The fire it warned of kills three; the report comes 75 minutes after the head knew
      Instant informed = now.minusSeconds(2 * 3600);
      UUID accident =
          UUID.fromString(
              fire(informed.minusSeconds(600))
                  .object(chain.objectId)
                  .casualties(casualties(3, 0, 2, null))
                  .unknown("LOSS", "现场仍在处置，暂无法评估")
                  .headInformed(informed)
                  .received(informed.plusSeconds(75 * 60))
                  .send(People.officer())
                  .statusCode(201)
                  .body("grade", equalTo("SERIOUS"))
                  .body("lateness", equalTo("LATE"))
                  .body("minutesLate", equalTo(15))
                  .extract()
                  .path("id"));

      // The chain at the hour of the accident arrives: vetoes are proposed, the lateness is a case
      ChainEvents.Chain atTheFire = new ChainEvents.Chain().under(chain);
      atTheFire.resolved("ACCIDENT", accident, null, informed.minusSeconds(600));
      List<UUID> vetoes = new ArrayList<>();
      for (UUID subject : List.of(chain.street, chain.leader)) {
        vetoes.add(
            events
                .awaitOne(
                    "veto on " + subject,
                    e ->
                        (EVENT + "veto-proposed.v1").equals(e.type())
                            && subject.toString().equals(e.json().path("subjectId").asText()))
                .aggregateId());
      }
      events.awaitOne(
          "case of the late report",
          e ->
              (EVENT + "case-opened.v1").equals(e.type())
                  && accident.toString().equals(e.json().path("triggerRef").asText()));

      // Notified, not objected to, in effect
      for (UUID veto : vetoes) {
        as(People.office())
            .body(Map.of("noticeNo", "建安委办〔2026〕15号"))
            .post("/api/v1/vetoes/{v}/notification", veto)
            .then()
            .statusCode(200);
      }
      Clockwork.advance("P15D");
      for (UUID veto : vetoes) {
        as(People.leader())
            .body(Map.of("decisionNo", "建委〔2026〕22号"))
            .post("/api/v1/vetoes/{v}/effect", veto)
            .then()
            .statusCode(200);
        events.await(EVENT + "veto-effective.v1", veto);
      }

      // The organisation department asks before it promotes; the answer is signed
      var answer =
          as(People.organisation())
              .body(
                  Map.of(
                      "subjects",
                      List.of(Map.of("type", "PERSON", "id", chain.leader.toString())),
                      "purpose",
                      "PROMOTION",
                      "at",
                      Clockwork.now().toString()))
              .post("/api/v1/veto-checks")
              .then()
              .statusCode(201)
              .body("items[0].result", equalTo("VETOED"))
              .body("items[0].grounds[0].triggerRef", equalTo(accident.toString()))
              .extract();
      String jwks = given().get("/api/v1/accountability/keys").then().extract().asString();
      JsonWebSignature signature = new JsonWebSignature();
      signature.setCompactSerialization(answer.path("signature"));
      signature.setKey(
          new JsonWebKeySet(jwks)
              .findJsonWebKey(signature.getKeyIdHeaderValue(), "OKP", "sig", "EdDSA")
              .getKey());
      assertThat(signature.verifySignature()).isTrue();
      assertThat(signature.getPayload()).contains(chain.leader.toString()).contains("VETOED");

      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }
}
