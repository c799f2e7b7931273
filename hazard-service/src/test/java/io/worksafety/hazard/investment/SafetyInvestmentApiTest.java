package io.worksafety.hazard.investment;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Areas;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class SafetyInvestmentApiTest {

  private static final String PATH = "/api/v1/safety-investments/";

  @Test
  void organisationsAreRankedAndWhoTellsNothingIsNotLast() {
    int year = 2031;
    UUID best = UUID.randomUUID();
    UUID behind = UUID.randomUUID();
    UUID silent = UUID.randomUUID();
    Areas.anInvestment(best, year, 1000, 900.5);
    Areas.anInvestment(behind, year, 2000, 800);
    Areas.anInvestment(silent, year, 3000, null);
    as(Api.department())
        .get(PATH + "ranking?year=" + year + "&kind=FUNDS&unit=YUAN")
        .then()
        .statusCode(200)
        .body(
            "items.organizationId", contains(best.toString(), behind.toString(), silent.toString()))
        .body("items.rankByAmount", contains(1, 2, null))
        .body("items.lastByAmount", contains(false, true, null))
        .body("items.ratio", contains(0.9005f, 0.4f, null));
    as(Api.street())
        .get(PATH + "ranking?year=" + year + "&kind=FUNDS&unit=YUAN")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void anOrganisationHasOneEntryForYearKindAndUnitUntilItIsVoided() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID organization = UUID.randomUUID();
      UUID id = Areas.anInvestment(organization, 2026, 100, null);
      var again = Areas.investment(organization, 2026, 200, null);
      ProblemAssert.that(as(Api.department()).body(again).post("/api/v1/safety-investments"))
          .is(409, "safety-investment.known");
      as(Api.department())
          .header("If-Match", "\"0\"")
          .body(again)
          .put(PATH + id)
          .then()
          .statusCode(200);
      as(Api.department())
          .body(Map.of("reason", "重复登记"))
          .post(PATH + id + "/voiding")
          .then()
          .statusCode(200);
      Areas.anInvestment(organization, 2026, 200, null);
      as(Api.department())
          .get(PATH + "?organizationId=" + organization + "&year=2026&kind=FUNDS")
          .then()
          .body("items", hasSize(1));

      events.await(Api.EVENT + "safety-investment-voided.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }

  @Test
  void fundsAreCountedInYuan() {
    ProblemAssert.that(
            as(Api.department())
                .body(with(Areas.investment(UUID.randomUUID(), 2026, 1, 1), "unit", "ITEMS"))
                .post("/api/v1/safety-investments"))
        .is(422, "safety-investment.unit-mismatch")
        .at("/unit");
  }
}
