package io.worksafety.testkit.pipeline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.worksafety.kafka.Topics;
import io.worksafety.testkit.OpenApiContract;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteParts.class,
    initArgs = @ResourceArg(name = "service", value = "echo"))
class AuditApiTest {

  private static final String AUDIT = "/api/v1/echo/audit";
  private static final String EVENTS = "worksafety.echo.events.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The secret of the witness in application.properties: RFC 8032, 7.1, TEST 2. */
  private static final String WITNESS =
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

  @BeforeAll
  static void theTopicIsThere() throws Exception {
    Topics.create(Parts.kafkaBootstrap(), Topics.of(List.of("echo")));
  }

  @Test
  void anEntryIsSealedAndProvedUnderASignedHead() {
    String id = make("321201001");
    Map<String, Object> entry = sealed(id).getFirst();
    int position = (int) entry.get("position");
    JsonPath head = sign();

    auditor("3212")
        .get(AUDIT + "/entries/" + position + "?treeSize=" + head.getLong("treeSize"))
        .then()
        .statusCode(200)
        .body("entry.actor", equalTo("inspector-1"))
        .body("entry.act", equalTo("io.worksafety.echo.thing-made.v1"))
        .body("entry.aggregateSequence", equalTo(1))
        .body("entry.eventDigest", notNullValue())
        .body("proof.rootHash", equalTo(head.getString("rootHash")));
  }

  @Test
  void anEventCarriesThePositionOfItsEntryAndTheEntryItsDigest() throws Exception {
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      String id = make("321201001");
      var event = events.awaitOne("event", e -> id.equals(e.header("ce_subject")));

      Map<String, Object> entry = sealed(id).getFirst();

      assertThat(event.header("ce_auditposition")).isEqualTo(entry.get("position").toString());
      assertThat(entry.get("eventId")).isEqualTo(event.id());
      assertThat(entry.get("eventDigest"))
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(event.value())));
    }
  }

  @Test
  void anotherAreaSeesNoEntryAndExportsNothing() {
    String id = make("321202001");
    int position = (int) sealed(id).getFirst().get("position");

    auditor("3213").get(AUDIT + "/entries?aggregateId=" + id).then().body("items", empty());
    ProblemAssert.that(auditor("3213").get(AUDIT + "/entries/" + position)).is(404, "not-found");
    ProblemAssert.that(auditor("3213").get(AUDIT + "/export")).is(403, "audit.scope-too-small");
    ProblemAssert.that(
            given().auth().oauth2(Tokens.of("INSPECTOR").area("32").jwt()).get(AUDIT + "/entries"))
        .is(403, "forbidden");
  }

  @Test
  void pagesFollowEachOtherByPosition() {
    for (int i = 0; i < 3; i++) {
      sealed(make("321203001"));
    }
    JsonPath first =
        auditor("321203")
            .get(AUDIT + "/entries?limit=2")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    JsonPath second =
        auditor("321203")
            .get(AUDIT + "/entries?limit=2&cursor=" + first.getString("next"))
            .jsonPath();

    assertThat(first.getList("items.position", Integer.class)).isSorted().hasSize(2);
    assertThat(second.getInt("items[0].position")).isGreaterThan(first.getInt("items[1].position"));
    ProblemAssert.that(auditor("32").get(AUDIT + "/entries?cursor=abc")).is(400, "cursor.mismatch");
  }

  @Test
  void theRecordVerifiesAndAHeadNobodySignedDoesNot() {
    sealed(make("321204001"));
    long size = sign().getLong("treeSize");

    auditor("32")
        .get(AUDIT + "/verification")
        .then()
        .statusCode(200)
        .body("sound", equalTo(true))
        .body("findings", empty());
    auditor("32")
        .get(AUDIT + "/verification?treeSize=" + size + "&rootHash=" + "0".repeat(64))
        .then()
        .statusCode(200)
        .body("sound", equalTo(false))
        .body("findings[0].finding", equalTo("HEAD_MISMATCH"));
    auditor("32")
        .get(AUDIT + "/verification?treeSize=" + (size + 1_000_000))
        .then()
        .body("findings[0].finding", equalTo("TAIL_CUT"));
    ProblemAssert.that(auditor("32").get(AUDIT + "/verification?to=2000000"))
        .is(422, "audit.range-invalid");
    ProblemAssert.that(auditor("32").get(AUDIT + "/verification?rootHash=" + "0".repeat(64)))
        .is(400, "validation");
  }

  @Test
  void theTreeOfOneHeadIsTheBeginningOfTheNext() {
    sealed(make("321205001"));
    JsonPath before = sign();
    sealed(make("321205001"));
    JsonPath after = sign();

    auditor("32")
        .get(
            AUDIT
                + "/proofs/consistency?from="
                + before.getLong("treeSize")
                + "&to="
                + after.getLong("treeSize"))
        .then()
        .statusCode(200)
        .body("fromRoot", equalTo(before.getString("rootHash")))
        .body("toRoot", equalTo(after.getString("rootHash")));
    ProblemAssert.that(auditor("32").get(AUDIT + "/proofs/consistency?from=1&to=100000000"))
        .is(422, "audit.no-such-size");
    auditor("32")
        .get(AUDIT + "/tree-heads?limit=1")
        .then()
        .body("items", hasSize(1))
        .body("next", notNullValue());
  }

  @Test
  void aSignedHeadIsPublished() {
    try (var roots = RecordedEvents.fromNow("worksafety.audit.roots.v1")) {
      sealed(make("321206001"));
      long size = sign().getLong("treeSize");

      var head =
          roots.awaitOne(
              "head", e -> e.key().equals("echo") && e.json().path("treeSize").asLong() == size);

      assertThat(head.json().path("signature").asText()).hasSize(88);
    }
  }

  @Test
  void aConfiguredWitnessCosignsAHeadAndNobodyElse() throws Exception {
    sealed(make("321207001"));
    JsonPath head = sign();
    String path = AUDIT + "/tree-heads/" + head.getLong("treeSize") + "/cosignatures";
    String signature = witnessed(head);

    ProblemAssert.that(cosign(path, "stranger", signature)).is(422, "audit.unknown-witness");
    ProblemAssert.that(cosign(path, "drill", Base64.getEncoder().encodeToString(new byte[64])))
        .is(422, "audit.signature-invalid");
    cosign(path, "drill", signature)
        .then()
        .statusCode(200)
        .body("cosignatures.witness", hasItem("drill"));
    cosign(path, "drill", signature).then().statusCode(200).body("cosignatures", hasSize(1));
    ProblemAssert.that(cosign(AUDIT + "/tree-heads/99999999/cosignatures", "drill", signature))
        .is(404, "not-found");
  }

  @Test
  void theKeysAreThereForEverybody() {
    given()
        .get(AUDIT + "/keys")
        .then()
        .statusCode(200)
        .body("keys[0].algorithm", equalTo("Ed25519"))
        .body("witnesses.witness", hasItem("drill"));
  }

  @Test
  void anExportHasEveryEntryAsItWasHashed() throws Exception {
    sealed(make("321208001"));
    String export =
        auditor("32", "11")
            .get(AUDIT + "/export")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString();

    String previous = "0".repeat(64);
    int position = 0;
    for (String line : export.split("\n")) {
      position++;
      JsonPath json = JsonPath.from(line);
      assertThat(json.getInt("entry.position")).isEqualTo(position);
      assertThat(json.getString("previousLink")).isEqualTo(previous);
      String entry = line.substring("{\"entry\":".length(), line.length() - 157);
      previous = link(previous, entry);
      assertThat(json.getString("link")).isEqualTo(previous);
    }
    assertThat(position).isPositive();
    ProblemAssert.that(auditor("32").get(AUDIT + "/export?from=99999999"))
        .is(422, "audit.range-invalid");
  }

  @Test
  void aLoadedCalendarIsInTheRecordButNoEvent() {
    try (var events = RecordedEvents.fromNow(EVENTS)) {
      given()
          .contentType(ContentType.JSON)
          .auth()
          .oauth2(Tokens.of("COMMITTEE_OFFICE").area("32").jwt())
          .header("If-Match", "\"0\"")
          .body(
              Map.of(
                  "version",
                  1,
                  "source",
                  "for tests",
                  "holidays",
                  List.of("2151-01-01"),
                  "swappedWorkdays",
                  List.of()))
          .put("/api/v1/echo/calendars/2151")
          .then()
          .statusCode(200);
      String id =
          UUID.nameUUIDFromBytes("worksafety.calendar.2151".getBytes(StandardCharsets.UTF_8))
              .toString();

      Map<String, Object> entry = sealed(id).getFirst();

      assertThat(entry.get("act")).isEqualTo("platform.calendar-loaded");
      assertThat(entry.get("areaCode")).isEqualTo("");
      String later = make("321209001");
      events.awaitOne("event", e -> later.equals(e.header("ce_subject")));
      assertThat(events.all()).noneMatch(e -> id.equals(e.header("ce_subject")));
    }
  }

  @Test
  void theContractDescribesTheRecord() {
    String document = given().accept("application/json").get("/openapi").asString();

    assertThat(document)
        .contains("\"/api/v1/echo/audit/entries/{position}\"")
        .contains("\"exportEchoAudit\"");
    assertThat(OpenApiContract.of(document).violations())
        .filteredOn(v -> v.contains("/audit") || v.contains("Audit") || v.contains("TreeHead"))
        .isEmpty();
  }

  private static String link(String previous, String entry) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    byte[] hash = sha.digest(entry.getBytes(StandardCharsets.UTF_8));
    sha.update("WSS-AUDIT-v1\0".getBytes(StandardCharsets.US_ASCII));
    sha.update(HexFormat.of().parseHex(previous));
    return HexFormat.of().formatHex(sha.digest(hash));
  }

  private static String witnessed(JsonPath head) throws Exception {
    String signed =
        "{\"lastLink\":\"%s\",\"log\":\"echo\",\"rootHash\":\"%s\",\"timestamp\":\"%s\",\"treeSize\":%d}"
            .formatted(
                head.getString("lastLink"),
                head.getString("rootHash"),
                head.getString("timestamp"),
                head.getLong("treeSize"));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(
                new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519, HexFormat.of().parseHex(WITNESS))));
    signature.update(signed.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature.sign());
  }

  private static Response cosign(String path, String witness, String signature) {
    return auditor("32")
        .contentType(ContentType.JSON)
        .body(Map.of("witness", witness, "signature", signature))
        .post(path);
  }

  private static JsonPath sign() {
    return auditor("32").post(AUDIT + "/tree-heads").then().statusCode(200).extract().jsonPath();
  }

  /** The entries of a thing, once they are sealed. */
  private static List<Map<String, Object>> sealed(String aggregateId) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                auditor("32")
                    .get(AUDIT + "/entries?aggregateId=" + aggregateId)
                    .jsonPath()
                    .getList("items"),
            items -> !items.isEmpty());
  }

  private static String make(String area) {
    return given()
        .contentType(ContentType.JSON)
        .auth()
        .oauth2(Tokens.of("INSPECTOR").subject("inspector-1").area("32").jwt())
        .body(Map.of("areaCode", area, "name", "链", "kind", "SMALL"))
        .post("/api/v1/things")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static RequestSpecification auditor(String... areas) {
    return given().auth().oauth2(Tokens.of("AUDITOR").area(areas).jwt());
  }
}
