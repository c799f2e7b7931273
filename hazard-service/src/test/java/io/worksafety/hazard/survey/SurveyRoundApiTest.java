package io.worksafety.hazard.survey;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class SurveyRoundApiTest {

  private static final String PATH = "/api/v1/survey-rounds/";

  @Test
  void aRoundCountsWhatItCoveredAndSaysWhatItLeftOut() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id = Areas.aRound();
      ProblemAssert.that(cover(id, Api.STREET)).is(409, "survey-round.status-conflict");
      act(id, "start", Map.of()).then().statusCode(200);
      cover(id, Api.STREET)
          .then()
          .statusCode(200)
          .body("coverage.percent", equalTo(50.0f))
          .body("coverage.uncovered", contains(Api.OTHER_STREET));
      long version = version(id);
      cover(id, Api.STREET).then().statusCode(200).body("version", equalTo((int) version));
      ProblemAssert.that(cover(id, "320105003"))
          .is(422, "survey-round.cell-unknown")
          .at("/cells/0");

      var counts = List.of(Map.of("kind", "PREMISES", "areaCode", Api.STREET, "count", 417));
      ProblemAssert.that(act(id, "completion", Map.of("counts", counts)))
          .is(422, "survey-round.reason-needed")
          .at("/uncoveredReason");
      ProblemAssert.that(
              act(
                  id,
                  "completion",
                  Map.of(
                      "counts",
                      List.of(Map.of("kind", "ENTERPRISE", "areaCode", Api.STREET, "count", 1)),
                      "uncoveredReason",
                      "推迟")))
          .is(422, "survey-round.count-out-of-scope")
          .at("/counts/0");
      act(id, "completion", Map.of("counts", counts, "uncoveredReason", "推迟"))
          .then()
          .statusCode(200)
          .body("status", equalTo("COMPLETED"))
          .body("result.counts[0].count", equalTo(417));
      as(Api.department())
          .get(PATH + "?kind=PREMISES&status=COMPLETED&method=DOOR_TO_DOOR&limit=200")
          .then()
          .body("items.id", hasItem(id.toString()));

      events.await(Api.EVENT + "survey-round-completed.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void cellsBelongToTheScopeAndToTheGrid() {
    var body = Areas.round();
    ProblemAssert.that(plan(with(body, "cells", List.of("320106001"))))
        .is(422, "survey-round.cells-invalid")
        .at("/cells/0");
    ProblemAssert.that(plan(with(body, "cells", List.of(Api.STREET, Api.STREET))))
        .is(422, "survey-round.cells-invalid")
        .at("/cells/1");
    var grid = with(body, "cellSystem", "GRID");
    ProblemAssert.that(plan(with(grid, "cells", List.of("118.733,32.005"))))
        .is(422, "survey-round.cells-invalid")
        .at("/cells/0");
    plan(with(grid, "cells", List.of("118.730,32.005"))).then().statusCode(201);
    ProblemAssert.that(plan(with(body, "to", "2026-10-01")))
        .is(422, "survey-round.times-invalid")
        .at("/to");
  }

  private static Response plan(Map<String, Object> body) {
    return as(Api.department()).body(body).post("/api/v1/survey-rounds");
  }

  private static Response cover(UUID id, String cell) {
    return act(id, "coverage", Map.of("cells", List.of(cell)));
  }

  private static Response act(UUID id, String act, Map<String, Object> body) {
    var request = as(Api.department());
    return (body.isEmpty() ? request : request.body(body)).post(PATH + id + "/" + act);
  }

  private static long version(UUID id) {
    return as(Api.department()).get(PATH + id).<Integer>path("version");
  }
}
