package io.worksafety.hazard.figure;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static io.worksafety.hazard.Api.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Traffic;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class FigureApiTest {

  private static final String PATH = "/api/v1/hazard/external-figures";

  @Test
  void aFigureHasASourceAndADayAndIsRegisteredOnceForIt() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      var body = with(Traffic.figureBody(), "asOfDate", "2025-03-31");
      Response written = as(Api.department()).body(body).post(PATH);
      UUID id = Api.created(written);
      assertThat(as(Api.department()).get(PATH + "/" + id).asString())
          .isEqualTo(written.asString());
      ProblemAssert.that(as(Api.department()).body(body).post(PATH))
          .is(409, "external-figure.known");
      ProblemAssert.that(as(Api.department()).body(without(body, "source")).post(PATH))
          .is(400, "validation")
          .at("/source");
      ProblemAssert.that(as(Api.department()).body(with(body, "asOfDate", "2199-01-01")).post(PATH))
          .is(422, "external-figure.date-in-future")
          .at("/asOfDate");
      as(Api.department())
          .get(PATH + "?code=DG_VEHICLES&aboutAreaCode=3201&validOn=2025-04-01")
          .then()
          .body("items.id", contains(id.toString()));
      as(Api.department())
          .header("If-Match", "\"0\"")
          .body(with(body, "value", 3200))
          .put(PATH + "/" + id)
          .then()
          .statusCode(200);
      as(Api.department())
          .body(Map.of("reason", "口径不一致"))
          .post(PATH + "/" + id + "/voiding")
          .then()
          .statusCode(200);

      events.await(Api.EVENT + "external-figure-voided.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void aCellOfAPopulationGridNeedsItsCentreAndItsSize() {
    var body = with(Traffic.figureBody(), "code", "POPULATION_CELL");
    ProblemAssert.that(as(Api.department()).body(body).post(PATH))
        .is(422, "external-figure.cell-incomplete")
        .at("/location");
    ProblemAssert.that(
            as(Api.department()).body(with(body, "location", Api.point(32.01, 118.73))).post(PATH))
        .is(422, "external-figure.cell-incomplete")
        .at("/cellMetres");
  }
}
