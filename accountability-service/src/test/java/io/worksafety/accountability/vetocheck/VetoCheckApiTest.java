package io.worksafety.accountability.vetocheck;

import static io.restassured.RestAssured.given;
import static io.worksafety.accountability.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.accountability.ChainEvents;
import io.worksafety.accountability.Clockwork;
import io.worksafety.accountability.People;
import io.worksafety.accountability.veto.VetoScene;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class VetoCheckApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource dataSource;

  @Test
  void aStrangerVerifiesTheAnswerWithThePublishedKeysAndNothingElse() throws Exception {
    VetoScene scene = VetoScene.accident(3);
    String streetVeto = scene.streetVeto();
    String leaderVeto = scene.leaderVeto();
    VetoScene.makeEffective(streetVeto);
    VetoScene.makeEffective(leaderVeto);

    try (var events = RecordedEvents.fromNow("worksafety.accountability.events.v1")) {
      // When
      Response answer =
          check(
              People.organisation(),
              "PROMOTION",
              now(),
              organization(scene.chain.street),
              person(scene.chain.leader),
              person(scene.chain.streetHead));

      // Then both are vetoed, with grounds
      answer
          .then()
          .statusCode(201)
          .body("items", hasSize(3))
          .body("items[0].result", equalTo("VETOED"))
          .body("items[0].grounds[0].vetoId", equalTo(streetVeto))
          .body("items[0].grounds[0].triggerRef", equalTo(scene.accident.toString()))
          .body("items[1].result", equalTo("VETOED"))
          .body("items[1].grounds[0].vetoId", equalTo(leaderVeto))
          .body("items[1].grounds[0].ruleVersion", equalTo(1))
          .body("items[2].result", equalTo("CLEAR"))
          .body("items[2].subjectKnown", equalTo(true));

      // And a stranger sees that this service said so
      JsonNode body = JSON.readTree(answer.asString());
      JsonNode keys =
          JSON.readTree(given().get("/api/v1/accountability/keys").then().extract().asString());
      JsonNode signed = StrangerVerifier.verify(body.path("signature").asText(), keys);
      assertThat(signed).isEqualTo(withoutSignature(body));
      assertThat(StrangerVerifier.sha256OfPayload(body.path("signature").asText()))
          .isEqualTo(body.path("answerHash").asText());
      var checked =
          events.await(
              "io.worksafety.accountability.veto-checked.v1",
              UUID.fromString(answer.path("checkId")));
      EventSchemas.ofModule().assertValid(checked);

      // And it is read again as it was signed
      as(People.auditor())
          .get("/api/v1/veto-checks/{id}", answer.<String>path("checkId"))
          .then()
          .statusCode(200)
          .body("signature", equalTo(answer.path("signature")));
      assertThat(
              JSON.readTree(
                  as(People.auditor())
                      .get("/api/v1/veto-checks/{id}", answer.<String>path("checkId"))
                      .asString()))
          .isEqualTo(body);
    }
  }

  @Test
  void aChangedAnswerIsFoundOut() throws Exception {
    String jws =
        check(People.organisation(), "AWARD", now(), person(UUID.randomUUID())).path("signature");
    JsonNode keys =
        JSON.readTree(given().get("/api/v1/accountability/keys").then().extract().asString());
    String[] parts = jws.split("\\.");
    String forged =
        parts[0]
            + "."
            + java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"items\":[]}".getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];

    assertThatThrownBy(() -> StrangerVerifier.verify(forged, keys))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void aProposedVetoDoesNotBindAndARevokedOneNoLonger() {
    VetoScene scene = VetoScene.accident(3);
    String veto = scene.streetVeto();
    assertResult("CLEAR", scene.chain.street, "AWARD", now());

    VetoScene.makeEffective(veto);
    assertResult("VETOED", scene.chain.street, "AWARD", now());
    assertResult("CLEAR", scene.chain.street, "AWARD", now().minus(Duration.ofDays(366)));

    as(People.leader())
        .body(Map.of("reason", "申诉成立", "decisionNo", "建委〔2026〕41号"))
        .post("/api/v1/vetoes/{v}/revocation", veto)
        .then()
        .statusCode(200);
    assertResult("CLEAR", scene.chain.street, "AWARD", now());
  }

  @Test
  void aPurposeMeetsOnlyItsScopes() {
    VetoScene scene = VetoScene.accident(3);
    VetoScene.makeEffective(scene.leaderVeto());

    for (String purpose : List.of("AWARD", "MERIT", "PROMOTION")) {
      check(People.organisation(), purpose, now(), person(scene.chain.leader))
          .then()
          .body("items[0].result", equalTo("VETOED"));
    }
    check(People.organisation(), "PROMOTION", now(), organization(scene.chain.leader))
        .then()
        .body("items[0].result", equalTo("CLEAR"));
  }

  @Test
  void aSubjectNobodyEverHeardOfIsMarked() {
    check(People.organisation(), "AWARD", now(), person(UUID.randomUUID()))
        .then()
        .statusCode(201)
        .body("items[0].result", equalTo("CLEAR"))
        .body("items[0].subjectKnown", equalTo(false));

    UUID appointed = UUID.randomUUID();
    ChainEvents.appointed(appointed);
    Awaitility.await()
        .untilAsserted(() ->
            check(People.organisation(), "AWARD", now(), person(appointed))
                .then()
                .body("items[0].result", equalTo("CLEAR"))
                .body("items[0].subjectKnown", equalTo(true)));
  }

  @Test
  void everyQuestionIsListedForTheAuditorByItsSubject() {
    UUID person = UUID.randomUUID();
    String first = check(People.organisation(), "MERIT", now(), person(person)).path("checkId");
    String second = check(People.office(), "PROMOTION", now(), person(person)).path("checkId");

    as(People.auditor())
        .get("/api/v1/veto-checks?subjectId={p}", person)
        .then()
        .statusCode(200)
        .body("items.checkId", equalTo(List.of(second, first)))
        .body("items[0].askedBy", equalTo("office"))
        .body("items[0].vetoed", equalTo(false));
    as(People.auditor())
        .get("/api/v1/veto-checks?subjectId={p}&purpose=MERIT", person)
        .then()
        .body("items.checkId", equalTo(List.of(first)));
    ProblemAssert.that(as(People.office()).get("/api/v1/veto-checks")).is(403, "forbidden");
  }

  @Test
  void whoMayNotAskIsRefusedAndABadQuestionNamed() {
    ProblemAssert.that(check(People.officer(), "AWARD", now(), person(UUID.randomUUID())))
        .is(403, "forbidden");
    ProblemAssert.that(
            as(People.organisation())
                .body(
                    Map.of("subjects", List.of(), "purpose", "AWARD", "at", "2026-11-01T00:00:00Z"))
                .post("/api/v1/veto-checks"))
        .is(400, "validation")
        .at("/subjects");
    ProblemAssert.that(
            check(Tokens.of("ORG_DEPT").area(), "AWARD", now(), person(UUID.randomUUID())))
        .is(403, "outside-area");
  }

  @Test
  void anAnswerIsNeverChangedNotEvenByTheService() throws SQLException {
    check(People.organisation(), "AWARD", now(), person(UUID.randomUUID())).then().statusCode(201);

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      for (String change :
          List.of("update veto_check set vetoed = true", "delete from veto_check")) {
        assertThatThrownBy(() -> statement.executeUpdate(change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void anOldKeyIsFollowedByANewOneAndStaysPublished() throws Exception {
    String before =
        check(People.organisation(), "AWARD", now(), person(UUID.randomUUID())).path("signature");

    // When the key is older than a year
    Clockwork.advance("P400D");
    String after =
        check(People.organisation(), "AWARD", now(), person(UUID.randomUUID())).path("signature");

    // Then both answers verify, with different keys
    JsonNode keys =
        JSON.readTree(given().get("/api/v1/accountability/keys").then().extract().asString());
    StrangerVerifier.verify(before, keys);
    StrangerVerifier.verify(after, keys);
    assertThat(before.split("\\.")[0]).isNotEqualTo(after.split("\\.")[0]);
    keys.path("keys").forEach(key -> assertThat(key.has("d")).isFalse());
    assertThat(privateHalves()).noneMatch(sealed -> sealed.contains("\"d\""));
  }

  private List<String> privateHalves() throws SQLException {
    List<String> halves = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select encode(sealed_jwk, 'escape'), public_jwk::text from signing_key")) {
      while (rows.next()) {
        halves.add(rows.getString(1));
        halves.add(rows.getString(2));
      }
    }
    assertThat(halves).isNotEmpty();
    return halves;
  }

  private void assertResult(String result, UUID organization, String purpose, Instant at) {
    check(People.organisation(), purpose, at, organization(organization))
        .then()
        .statusCode(201)
        .body("items[0].result", equalTo(result));
  }

  private static JsonNode withoutSignature(JsonNode body) {
    ObjectNode answer = body.deepCopy();
    answer.remove(List.of("answerHash", "signature"));
    return answer;
  }

  private static Response check(Tokens by, String purpose, Instant at, Map<?, ?>... subjects) {
    return as(by)
        .body(Map.of("subjects", subjects, "purpose", purpose, "at", at.toString()))
        .post("/api/v1/veto-checks");
  }

  private static Map<String, String> organization(UUID id) {
    return Map.of("type", "ORGANIZATION", "id", id.toString());
  }

  private static Map<String, String> person(UUID id) {
    return Map.of("type", "PERSON", "id", id.toString());
  }

  private static Instant now() {
    return Clockwork.now();
  }
}
