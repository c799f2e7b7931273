package io.worksafety.hazard.reporter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.platform.privacy.RetentionRun;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import io.worksafety.testkit.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class ReporterApiTest {

  private static final String NAME = "上官婉秋";
  private static final String PHONE = "13977778888";
  private static final UUID A = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID B = UUID.fromString("00000000-0000-4000-8000-00000000000b");

  private final String account = "citizen-" + UUID.randomUUID();

  private Tokens citizen() {
    return Tokens.of("REPORTER").subject(account).area(Api.DISTRICT);
  }

  private static Tokens discipline(UUID person) {
    return Tokens.of("DISCIPLINE")
        .subject("discipline-" + person)
        .person(person)
        .area(Api.DISTRICT);
  }

  private static Tokens head(UUID person) {
    return Tokens.of("ORGAN_HEAD").subject("head-" + person).person(person).area(Api.DISTRICT);
  }

  private static Map<String, Object> report() {
    Map<String, Object> body = Api.reportBody(Api.premises(Api.anEnterprise()));
    body.put("source", "PUBLIC_REPORT");
    return body;
  }

  private UUID reported() {
    Map<String, Object> body = report();
    body.put("reporter", Map.of("name", NAME, "phone", PHONE));
    return Api.created(Api.as(citizen()).body(body).post("/api/v1/hazards"));
  }

  private static String openings(UUID hazard) {
    return "/api/v1/hazards/" + hazard + "/reporter-openings";
  }

  private static UUID requested(UUID hazard) {
    return Api.created(
        Api.as(discipline(A)).body(Map.of("reason", "核查是否打击报复")).post(openings(hazard)));
  }

  private static Response decide(Tokens who, UUID hazard, UUID opening, String act) {
    return Api.as(who).body(Map.of()).post(openings(hazard) + "/" + opening + "/" + act);
  }

  private static Response read(Tokens who, UUID hazard, UUID opening) {
    return Api.as(who).get(openings(hazard) + "/" + opening + "/identity");
  }

  @Test
  void whoReportedStandsInNoTableEventOrAnswer() throws SQLException {
    String personId = UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString();
    List<String> secrets = List.of(NAME, PHONE, account, personId);
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {

      UUID hazard = reported();

      events.await(Api.EVENT + "reported.v1", hazard);
      String seen =
          Api.as(Api.street().area(Api.DISTRICT)).get("/api/v1/hazards/" + hazard).asString();
      assertThat(seen).contains("\"finderPersonIds\":[]");
      List<String> places = new ArrayList<>();
      for (String secret : secrets) {
        if (seen.contains(secret)) {
          places.add(secret + " in the answer");
        }
        events.all().stream()
            .filter(e -> e.body().contains(secret))
            .forEach(e -> places.add(secret + " in " + e));
        places.addAll(tablesWith(secret));
      }
      assertThat(places).isEmpty();
      assertThat(tablesWith("reporter:")).contains("hazard", "audit_entry", "idempotency");
    }
  }

  /** Every table of the database that holds the text in any column, sealed columns as bytes. */
  private static List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var database = Parts.superuser();
        var tables =
            database.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        try (var select =
            database.prepareStatement(
                "select exists (select from "
                    + table
                    + " t where t::text like ? or t::text like ?)")) {
          select.setString(1, "%" + text + "%");
          // bytes are written as hex
          select.setString(
              2,
              "%"
                  + java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
                  + "%");
          try (var row = select.executeQuery()) {
            row.next();
            if (row.getBoolean(1)) {
              found.add(table);
            }
          }
        }
      }
    }
    return found;
  }

  @Test
  void twoPeopleOpenAnIdentityAndEachStepIsTold() {
    UUID hazard = reported();
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID opening = requested(hazard);
      ProblemAssert.that(read(discipline(A), hazard, opening)).is(409, "reporter.status-conflict");
      ProblemAssert.that(decide(discipline(A), hazard, opening, "approval"))
          .is(403, "reporter.approver-is-requester");
      decide(head(B), hazard, opening, "approval").then().statusCode(200);

      var shown = read(discipline(A), hazard, opening).then().statusCode(200).extract().jsonPath();

      assertThat(shown.getString("name")).isEqualTo(NAME);
      assertThat(shown.getString("phone")).isEqualTo(PHONE);
      assertThat(shown.getString("account")).isEqualTo(account);
      for (String step :
          List.of(
              "reporter-opening-requested.v1",
              "reporter-opening-approved.v1",
              "reporter-read.v1")) {
        var told = events.await(Api.EVENT + step, opening);
        EventSchemas.ofModule().assertValid(told);
        assertThat(told.body()).doesNotContain(NAME).doesNotContain(PHONE).doesNotContain(account);
      }
      ProblemAssert.that(read(discipline(B), hazard, opening))
          .is(403, "reporter.reader-not-requester");
      ProblemAssert.that(decide(discipline(B), hazard, opening, "refusal"))
          .is(409, "reporter.status-conflict");
      assertThat(read(discipline(A), hazard, opening).statusCode()).as("again").isEqualTo(200);
    }
  }

  @Test
  void theRoleOfTheServiceCanNeitherReadNorChangeWhatIsSealed() throws SQLException {
    UUID hazard = reported();
    try (Connection service = service()) {
      for (String attempt :
          List.of(
              "select identity from reporter_identity",
              "select * from reporter_identity",
              "select count(*) from reporter_identity where identity is not null",
              "update reporter_identity set destroyed_at = null, identity = null",
              "delete from reporter_identity",
              "copy reporter_identity to stdout")) {
        assertThatThrownBy(() -> service.createStatement().execute(attempt))
            .as(attempt)
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
      assertThat(text(service, "select id from reporter_identity where hazard_id = ?", hazard))
          .isNotNull();
    }
  }

  @Test
  void theDatabaseOpensAnIdentityOnlyForAnApprovalOnTheRecord() throws SQLException {
    UUID hazard = reported();
    UUID opening = requested(hazard);
    String opened = "select reporter_identity_opened(?)";
    try (Connection service = service()) {
      assertThat(text(service, opened, opening)).as("asked for").isNull();

      // Whoever has the role can write rows, but no row of the record by somebody else
      update(
          service,
          "update reporter_opening set status = 'APPROVED', decider_id = gen_random_uuid(),"
              + " decided_at = now(), readable_until = now() + interval '1 day' where id = ?",
          opening);
      assertThat(text(service, opened, opening)).as("approved by nobody").isNull();
    }
    UUID approved = requested(hazard);
    decide(head(B), hazard, approved, "approval").then().statusCode(200);
    try (Connection service = service()) {
      assertThat(text(service, opened, approved)).as("approved").isNotNull();
      update(
          service,
          "update reporter_opening set readable_until = now() - interval '1 second' where id = ?",
          approved);
      assertThat(text(service, opened, approved)).as("lapsed").isNull();
    }
  }

  @Test
  void aRotationSealsIdentitiesAgainThatTheServiceCannotSelect() {
    UUID hazard = reported();
    UUID opening = requested(hazard);
    decide(head(B), hazard, opening, "approval").then().statusCode(200);

    Api.as(Api.office())
        .body(Map.of("purpose", "reporter"))
        .post("/api/v1/hazard/data-keys")
        .then()
        .statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          try (Connection database = Parts.superuser()) {
            assertThat(
                    text(
                        database,
                        "select substring(i.identity from 2 for 16) = uuid_send((select id from"
                            + " data_key where purpose = 'reporter' order by created_at desc"
                            + " limit 1)) from reporter_identity i where i.hazard_id = ?",
                        hazard))
                .isEqualTo("t");
          }
        });
    assertThat(read(discipline(A), hazard, opening).jsonPath().getString("name")).isEqualTo(NAME);
  }

  /** A connection in the role the service works with, and no other. */
  private static Connection service() throws SQLException {
    return Arc.container().instance(AgroalDataSource.class).get().getConnection();
  }

  private static String text(Connection database, String query, UUID value) throws SQLException {
    try (var select = database.prepareStatement(query)) {
      select.setObject(1, value);
      try (var row = select.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private static void update(Connection database, String sql, UUID id) throws SQLException {
    try (var update = database.prepareStatement(sql)) {
      update.setObject(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void aRefusedOpeningStaysClosed() {
    UUID hazard = reported();
    UUID opening = requested(hazard);

    decide(discipline(B), hazard, opening, "refusal").then().statusCode(200);

    ProblemAssert.that(decide(head(B), hazard, opening, "approval"))
        .is(409, "reporter.status-conflict");
    ProblemAssert.that(read(discipline(A), hazard, opening)).is(409, "reporter.status-conflict");
  }

  @Test
  void theTimeToReadIsShort() throws SQLException {
    UUID hazard = reported();
    UUID opening = requested(hazard);
    decide(head(B), hazard, opening, "approval").then().statusCode(200);
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update reporter_opening set readable_until = created_at where id = '" + opening + "'");
    }

    ProblemAssert.that(read(discipline(A), hazard, opening)).is(409, "reporter.opening-lapsed");
  }

  @Test
  void aHazardWithoutAReporterAndOneOfAnotherAreaAreNotFound() {
    UUID plain =
        Api.created(
            Api.as(Api.street())
                .body(Api.reportBody(Api.premises(Api.anEnterprise())))
                .post("/api/v1/hazards"));
    Map<String, String> reason = Map.of("reason", "核查");

    ProblemAssert.that(Api.as(discipline(A)).body(reason).post(openings(plain)))
        .is(404, "not-found");
    ProblemAssert.that(Api.as(discipline(A).area("320106")).body(reason).post(openings(reported())))
        .is(404, "not-found");
    ProblemAssert.that(Api.as(Api.office()).body(reason).post(openings(reported())))
        .is(403, "forbidden");
  }

  @Test
  void aReporterIsKeptOutOfEverythingThatCouldTell() {
    Map<String, Object> report = report();

    ProblemAssert.that(
            Api.as(citizen())
                .body(Api.with(report, "finderPersonIds", List.of(UUID.randomUUID())))
                .post("/api/v1/hazards"))
        .is(422, "hazard.reporter-is-finder");
    ProblemAssert.that(
            Api.as(Tokens.of("REPORTER", "ENTERPRISE_USER").subject("both").area(Api.DISTRICT))
                .body(report)
                .post("/api/v1/hazards"))
        .is(403, "hazard.reporter-account-mixed");
    ProblemAssert.that(
            Api.as(Api.street())
                .body(
                    Api.with(
                        Api.with(report, "source", "SURVEY"), "reporter", Map.of("name", NAME)))
                .post("/api/v1/hazards"))
        .is(422, "hazard.reporter-of-public-report");
  }

  @Test
  void aReporterWhoIsUnsureWhetherItArrivedGetsTheSameAnswer() {
    Map<String, Object> report = report();
    UUID key = UUID.randomUUID();

    String first = posted(key, report).then().statusCode(201).extract().asString();
    Response again = posted(key, report);

    assertThat(again.asString()).isEqualTo(first);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Response posted(UUID key, Map<String, Object> report) {
    return given()
        .auth()
        .oauth2(citizen().jwt())
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(report)
        .post("/api/v1/hazards");
  }

  @Test
  void theIdentityIsDestroyedLongAfterTheHazardIsOver() throws SQLException {
    UUID hazard = reported();
    UUID open = reported();
    try (var database = Parts.superuser();
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update hazard set status = 'REJECTED', updated_at = '2015-01-01' where id = '"
              + hazard
              + "'");
    }
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      RetentionRun run = Arc.container().instance(RetentionRun.class).get();

      run.run();

      assertThat(run.run()).isZero();
      events.awaitOne(
          "that the identity was destroyed",
          e -> e.type().endsWith("reporter-destroyed.v1") && e.body().contains(hazard.toString()));
    }
    ProblemAssert.that(Api.as(discipline(A)).body(Map.of("reason", "核查")).post(openings(hazard)))
        .is(409, "reporter.destroyed");
    assertThat(requested(open)).isNotNull();
  }
}
