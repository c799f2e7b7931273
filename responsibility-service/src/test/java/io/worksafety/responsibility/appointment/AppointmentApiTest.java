package io.worksafety.responsibility.appointment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.responsibility.Api;
import io.worksafety.responsibility.District;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class AppointmentApiTest {

  private static final String MARCH = "2026-03-15T00:00:00Z";

  @Inject DataSource database;

  private final Api office = Api.office();
  private final District district = new District();
  private UUID post;
  private UUID zhang;
  private UUID li;

  @BeforeEach
  void aPostAndTwoPeople() {
    UUID street = district.organization("STREET", "沙洲街道办事处", Api.STREET);
    post = district.post(street, "STREET", "主任");
    zhang = district.person("张伟", street);
    li = district.person("李强", street);
  }

  @Test
  void twoTermsMayMeetButNotOverlap() {
    UUID first = district.appoint(zhang, post, District.LONG_AGO, MARCH);

    ProblemAssert.that(
            office.post(
                "appointments", District.appointment(li, post, "2026-03-14T23:59:59.999Z", null)))
        .is(409, "appointment.overlap")
        .detailContains(first.toString());
    district.appoint(li, post, MARCH, null);
  }

  @Test
  void aDeputyMayHoldThePostBesides() {
    district.appoint(zhang, post, District.LONG_AGO, null);
    Map<String, Object> deputy = District.appointment(li, post, District.LONG_AGO, null);
    deputy.put("principal", false);

    office.create("appointments", deputy);
  }

  @Test
  void theListSaysWhoHeldThePostOnADay() {
    district.appoint(zhang, post, District.LONG_AGO, MARCH);
    district.appoint(li, post, MARCH, null);

    assertThat(holders("2026-03-14T23:59:59.999Z")).containsExactly("张伟");
    assertThat(holders(MARCH)).containsExactly("李强");
  }

  @Test
  void anEndedTermIsOverAtItsEndAndTold() {
    UUID id = district.appoint(zhang, post, District.LONG_AGO, null);
    try (var events = RecordedEvents.fromNow("worksafety.responsibility.events.v1")) {
      var ended =
          office
              .post(
                  "appointments/" + id + "/ending",
                  Map.of("endsAt", MARCH, "documentNo", "建委任〔2026〕9号", "reason", "退休"))
              .then()
              .statusCode(200)
              .extract();

      assertThat(ended.jsonPath().getString("status")).isEqualTo("ENDED");
      assertThat(ended.header("ETag")).isEqualTo("\"1\"");
      assertThat(holders(MARCH)).isEmpty();
      var event = events.await("io.worksafety.responsibility.appointment-ended.v1", id);
      assertThat(event.json().get("endedAt").asText()).isEqualTo("2026-03-15T00:00:00.000Z");
      EventSchemas.ofModule().assertAllValid(events.all());
    }
  }

  @Test
  void anEndLiesInsideTheTerm() {
    UUID id = district.appoint(zhang, post, MARCH, null);

    ProblemAssert.that(
            office.post(
                "appointments/" + id + "/ending",
                Map.of("endsAt", MARCH, "documentNo", "9号", "reason", "退休")))
        .is(422, "period.end-outside")
        .at("/endsAt");
  }

  @Test
  void aCorrectionKeepsWhatWasKnownBefore() {
    UUID id = district.appoint(zhang, post, District.LONG_AGO, null);
    Instant before =
        Instant.parse(office.get("appointments/" + id).jsonPath().getString("recordedAt"));

    correct(id, li);

    assertThat(office.get("appointments/" + id).jsonPath().getString("personName")).isEqualTo("李强");
    assertThat(
            office
                .get("appointments", "postId", post, "knownAt", before)
                .jsonPath()
                .getList("items.personName"))
        .containsExactly("张伟");
    var history = office.get("appointments/" + id + "/history").jsonPath();
    assertThat(history.getList("items.personName")).containsExactly("李强", "张伟");
    assertThat(history.getList("items.revision")).containsExactly(2, 1);
    assertThat(history.getString("items[1].supersededAt"))
        .isEqualTo(history.getString("items[0].recordedAt"));
  }

  @Test
  void aWithdrawnAppointmentFreesThePostAndKeepsItsHistory() {
    UUID id = district.appoint(zhang, post, District.LONG_AGO, null);

    office
        .post("appointments/" + id + "/withdrawal", Map.of("reason", "同名"))
        .then()
        .statusCode(200);

    district.appoint(li, post, District.LONG_AGO, null);
    assertThat(holders(MARCH)).containsExactly("李强");
    assertThat(office.get("appointments/" + id).jsonPath().getString("status"))
        .isEqualTo("WITHDRAWN");
    assertThat(office.get("appointments/" + id + "/history").jsonPath().getList("items"))
        .hasSize(1);
  }

  @Test
  void aStaleVersionDoesNotAct() {
    UUID id = district.appoint(zhang, post, District.LONG_AGO, null);
    correct(id, li);

    ProblemAssert.that(
            given()
                .auth()
                .oauth2(Tokens.of("COMMITTEE_OFFICE").area(Api.DISTRICT).jwt())
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "同名"))
                .post("/api/v1/appointments/" + id + "/withdrawal"))
        .is(412, "version.stale");
  }

  @Test
  void ofTwoAppointmentsAtOnceOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID contested =
          district.post(district.organization("STREET", "双闸街道", Api.STREET), "STREET", "主任");
      List<Callable<Integer>> both =
          List.of(() -> attempt(zhang, contested), () -> attempt(li, contested));
      try (var pool = Executors.newFixedThreadPool(2)) {
        List<Integer> answers = pool.invokeAll(both).stream().map(f -> f.resultNow()).toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
      }
    }
  }

  private int attempt(UUID person, UUID contested) {
    return office
        .post("appointments", District.appointment(person, contested, District.LONG_AGO, null))
        .statusCode();
  }

  @Test
  void theApplicationCannotChangeItsHistory() {
    district.appoint(zhang, post, District.LONG_AGO, null);

    for (String attempt :
        List.of(
            "update appointment_record set person_id = person_id",
            "delete from appointment_record",
            "insert into appointment_record select * from appointment_record",
            "update assignment_record set holder_post_id = holder_post_id",
            "delete from assignment_record",
            "update post_portfolio_record set post_id = post_id")) {
      assertThatThrownBy(() -> run(attempt))
          .as(attempt)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void correct(UUID id, UUID person) {
    Map<String, Object> body = District.appointment(person, null, District.LONG_AGO, null);
    body.remove("postId");
    body.put("reason", "登记有误");
    office.post("appointments/" + id + "/correction", body).then().statusCode(200);
  }

  private List<String> holders(String validAt) {
    return office
        .get("appointments", "postId", post, "validAt", validAt)
        .jsonPath()
        .getList("items.personName");
  }
}
