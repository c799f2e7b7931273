package io.worksafety.hazard.solution;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Areas;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class IndustrySolutionApiTest {

  private static final String PATH = "/api/v1/industry-solutions/";

  @Test
  void fromDraftToClosing() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aSolution(UUID.randomUUID());
      ProblemAssert.that(act(id, "closing", Map.of("followUp", "并入下年度")))
          .is(409, "industry-solution.status-conflict");
      activate(id, Map.of()).then().statusCode(200).body("status", equalTo("ACTIVE"));
      ProblemAssert.that(
              as(Api.department())
                  .header("If-Match", "*")
                  .body(Areas.solution(UUID.randomUUID()))
                  .put(PATH + id))
          .is(409, "industry-solution.status-conflict");
      ProblemAssert.that(review(id)).is(422, "industry-solution.results-missing");

      List<String> measures = as(Api.department()).get(PATH + id).path("progress.id");
      for (String measure : measures) {
        result(id, measure).then().statusCode(200);
      }
      ProblemAssert.that(result(id, measures.getFirst())).is(409, "industry-solution.result-known");
      review(id).then().statusCode(200).body("review.conclusion", equalTo("PARTLY_EFFECTIVE"));
      act(id, "closing", Map.of("followUp", "并入下年度"))
          .then()
          .statusCode(200)
          .body("status", equalTo("CLOSED"));
      as(Api.office())
          .get("/api/v1/hazard/deadlines?aggregateId=" + measures.getFirst())
          .then()
          .body("items[0].state", equalTo("MET"));

      events.await(Api.EVENT + "industry-solution-closed.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      assertThat(events.ofAggregate(id)).hasSize(6);
    }
  }

  @Test
  void oneIsActiveForAnIndustryADepartmentAndAYear() {
    UUID department = UUID.randomUUID();
    UUID first = Areas.aSolution(department);
    UUID second = Areas.aSolution(department);
    activate(first, Map.of()).then().statusCode(200);
    ProblemAssert.that(activate(second, Map.of())).is(409, "industry-solution.active-exists");
    ProblemAssert.that(activate(second, Map.of("supersedes", second.toString())))
        .is(422, "industry-solution.not-supersedable");

    activate(second, Map.of("supersedes", first.toString())).then().statusCode(200);

    as(Api.department())
        .get(PATH + first)
        .then()
        .body("status", equalTo("SUPERSEDED"))
        .body("supersededBy", equalTo(second.toString()));
    as(Api.department())
        .get(PATH + "?departmentId=" + department)
        .then()
        .body("items.id", containsInAnyOrder(first.toString(), second.toString()));
  }

  @Test
  void theAuthorDoesNotReview() {
    UUID id =
        Api.created(
            as(Areas.officePerson())
                .body(Areas.solution(UUID.randomUUID()))
                .post("/api/v1/industry-solutions"));
    activate(id, Map.of()).then().statusCode(200);
    ProblemAssert.that(
            as(Areas.officePerson())
                .body(Map.of("conclusion", "EFFECTIVE", "findings", "有成效"))
                .post(PATH + id + "/review"))
        .is(403, "industry-solution.reviewer-is-author");
  }

  @Test
  void datesMustBePossible() {
    var body = Areas.solution(UUID.randomUUID());
    ProblemAssert.that(
            as(Api.department())
                .body(with(body, "reviewDueOn", Areas.today().plusDays(1).toString()))
                .post("/api/v1/industry-solutions"))
        .is(422, "industry-solution.due-invalid")
        .at("/measures/0/dueOn");
    UUID late =
        Api.created(
            as(Api.department())
                .body(
                    with(
                        body,
                        "measures",
                        List.of(Areas.measure("已过期", Areas.today().minusDays(1)))))
                .post("/api/v1/industry-solutions"));
    ProblemAssert.that(activate(late, Map.of()))
        .is(422, "industry-solution.due-invalid")
        .at("/measures/0/dueOn");
    ProblemAssert.that(
            as(Api.department())
                .body(with(body, "industry", "OTHER"))
                .post("/api/v1/industry-solutions"))
        .is(422, "industry-solution.note-needed")
        .at("/industryNote");
  }

  @Test
  void aMeasureAndAReviewThatAreLateAreToldOfOnce() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aSolution(UUID.randomUUID());
      activate(id, Map.of()).then().statusCode(200);
      Api.travel(62);
      events.await(Api.EVENT + "industry-solution-review-overdue.v1", id);
      String overdue = Api.EVENT + "industry-solution-measure-overdue.v1";
      events.awaitAtLeast(
          2,
          overdue,
          e -> overdue.equals(e.type()) && id.toString().equals(e.header("ce_subject")));
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
      as(Api.department()).get(PATH + id).then().body("progress[0].overdueSince", notNullValue());
      Api.travel(1);
      assertThat(events.ofAggregate(id).stream().filter(e -> e.type().contains("overdue")))
          .hasSize(3);
    }
  }

  private static Response activate(UUID id, Map<String, Object> body) {
    return as(Api.head()).body(body).post(PATH + id + "/activation");
  }

  private static Response act(UUID id, String act, Map<String, Object> body) {
    return as(Api.head()).body(body).post(PATH + id + "/" + act);
  }

  private static Response review(UUID id) {
    return act(id, "review", Map.of("conclusion", "PARTLY_EFFECTIVE", "findings", "仍有未覆盖"));
  }

  private static Response result(UUID id, String measure) {
    return as(Api.department())
        .body(Map.of("result", "DONE", "note", "已完成"))
        .post(PATH + id + "/measures/" + measure + "/result");
  }
}
