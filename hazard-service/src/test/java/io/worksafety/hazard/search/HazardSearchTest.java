package io.worksafety.hazard.search;

import static io.worksafety.hazard.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.worksafety.hazard.Api;
import io.worksafety.hazard.Case;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HazardSearchTest {

  @Test
  void everyFilterLimitsTheList() {
    Case hazard = Case.general();
    String path = "/api/v1/hazards?objectId=" + hazard.premisesId;
    for (String filter :
        List.of(
            "status=RECTIFYING",
            "level=GENERAL",
            "source=SURVEY",
            "overdue=false",
            "areaCode=320105001",
            "areaCode=3201",
            "enterpriseId=" + hazard.enterpriseId,
            "q=电池",
            "updatedSince=2020-01-01T00:00:00Z")) {
      as(Api.department())
          .get(path + "&" + filter)
          .then()
          .statusCode(200)
          .body("items.id", contains(hazard.id.toString()));
    }
    for (String filter :
        List.of(
            "status=CLOSED",
            "level=MAJOR",
            "source=SENSOR",
            "overdue=true",
            "areaCode=320105002",
            "enterpriseId=" + UUID.randomUUID(),
            "q=_",
            "updatedSince=2099-01-01T00:00:00Z")) {
      as(Api.department()).get(path + "&" + filter).then().statusCode(200).body("items", empty());
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Case first = Case.registered();
    List<String> reported = new ArrayList<>(List.of(first.id.toString()));
    for (int i = 0; i < 4; i++) {
      reported.add(
          Api.created(
                  as(Api.inspector(Api.INSPECTOR))
                      .body(Api.reportBody(first.premisesId))
                      .post("/api/v1/hazards"))
              .toString());
    }
    List<String> seen = new ArrayList<>();
    String next = "/api/v1/hazards?limit=2&objectId=" + first.premisesId;
    while (next != null) {
      Response page = as(Api.department()).get(next);
      seen.addAll(page.then().statusCode(200).extract().path("items.id"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    assertThat(seen).isEqualTo(reported.reversed());
  }

  @Test
  void aCursorBelongsToItsFilter() {
    Case hazard = Case.registered();
    Api.created(
        as(Api.inspector(Api.INSPECTOR))
            .body(Api.reportBody(hazard.premisesId))
            .post("/api/v1/hazards"));
    String next =
        as(Api.department())
            .get("/api/v1/hazards?limit=1&objectId=" + hazard.premisesId)
            .path("next");

    ProblemAssert.that(as(Api.department()).get("/api/v1/hazards?limit=1&cursor=" + next))
        .is(400, "cursor.mismatch");
  }

  @Test
  void aScopeOfTwoStreetsSeesBoth() {
    Case hazard = Case.registered();
    String path = "/api/v1/hazards?objectId=" + hazard.premisesId;

    as(Tokens.of("STREET_OFFICER").area("320105001", "320105002"))
        .get(path)
        .then()
        .body("items", hasSize(1))
        .body("items[0].areaCode", equalTo(Api.STREET));
    as(Tokens.of("STREET_OFFICER").area("320105003", "320105002"))
        .get(path)
        .then()
        .body("items", empty());
    as(Tokens.of("AUDITOR").area("32")).get(path).then().body("items", hasSize(1));
    as(Tokens.of("AUDITOR").area()).get(path).then().body("items", empty());
  }
}
