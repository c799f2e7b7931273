package io.worksafety.hazard.construction;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
class ConstructionApiTest {

  private static final String PATH = "/api/v1/construction-sites";

  private static Response act(UUID site, String noun, Map<String, Object> body) {
    return as(Api.street()).body(body).post(PATH + "/" + site + "/" + noun);
  }

  private static boolean underConstruction(UUID site, String day) {
    return as(Api.street())
        .get(PATH + "?limit=200&underConstructionOn=" + day)
        .then()
        .statusCode(200)
        .extract()
        .<java.util.List<String>>path("items.id")
        .contains(site.toString());
  }

  @Test
  void whatIsUnderConstructionOnADayLeavesSuspendedDaysOut() {
    UUID site = Traffic.site(with(Traffic.siteBody(), "startDate", "2026-01-10"));
    act(site, "suspension", Api.body("date", "2026-03-01", "reason", "监测预警"))
        .then()
        .statusCode(200)
        .body("status", equalTo("SUSPENDED"));
    act(site, "resumption", Api.body("date", "2026-04-01")).then().statusCode(200);
    act(site, "completion", Api.body("date", "2026-09-30"))
        .then()
        .statusCode(200)
        .body("actualEnd", equalTo("2026-09-30"))
        .body("suspensions[0].to", equalTo("2026-04-01"));

    assertThat(underConstruction(site, "2026-01-09")).isFalse();
    assertThat(underConstruction(site, "2026-01-10")).isTrue();
    assertThat(underConstruction(site, "2026-02-28")).isTrue();
    assertThat(underConstruction(site, "2026-03-01")).isFalse();
    assertThat(underConstruction(site, "2026-03-31")).isFalse();
    assertThat(underConstruction(site, "2026-04-01")).isTrue();
    assertThat(underConstruction(site, "2026-09-29")).isTrue();
    assertThat(underConstruction(site, "2026-09-30")).isFalse();
  }

  @Test
  void anApprovedSiteBeginsByAnActAndEachActIsPublished() {
    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID site = Traffic.site(Traffic.siteBody());
      ProblemAssert.that(act(site, "suspension", Api.body("date", "2026-03-01", "reason", "检查")))
          .is(409, "construction.status-conflict");
      act(site, "start", Api.body("date", "2026-02-01"))
          .then()
          .statusCode(200)
          .body("status", equalTo("UNDER_CONSTRUCTION"))
          .body("startDate", equalTo("2026-02-01"))
          .body("allowedActions", hasItems("SUSPEND", "COMPLETE", "ABANDON"));
      ProblemAssert.that(act(site, "suspension", Api.body("date", "2026-01-31", "reason", "检查")))
          .is(422, "construction.dates-invalid")
          .at("/date");
      ProblemAssert.that(act(site, "completion", Api.body("date", "2199-01-31")))
          .is(422, "construction.dates-invalid")
          .at("/date");
      act(site, "suspension", Api.body("date", "2026-03-01", "reason", "检查"));
      act(site, "abandonment", Api.body("date", "2026-05-01", "reason", "建设单位破产"))
          .then()
          .statusCode(200)
          .body("endReason", equalTo("建设单位破产"))
          .body("suspensions[0].to", equalTo("2026-05-01"));

      events.await(Api.EVENT + "construction-site-abandoned.v1", site);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(site));
      assertThat(events.ofAggregate(site)).hasSize(4);
    }
  }

  @Test
  void theRegisterIsCorrectedVoidedAndKeepsItsHistory() {
    var body = Traffic.siteBody();
    UUID site = Traffic.site(body);
    String path = PATH + "/" + site;
    ProblemAssert.that(as(Api.street()).body(body).post(PATH))
        .is(409, "construction.permit-known")
        .at("/permitNo");
    ProblemAssert.that(
            as(Api.street())
                .body(with(with(body, "permitNo", "X1"), "contractorUscc", "91440101718734738U"))
                .post(PATH))
        .is(400, "validation")
        .at("/contractorUscc");
    ProblemAssert.that(as(Api.street()).body(body).put(path)).is(428, "version.required");
    ProblemAssert.that(
            as(Api.street())
                .header("If-Match", "\"0\"")
                .body(with(body, "startDate", "2026-01-01"))
                .put(path))
        .is(422, "construction.dates-invalid")
        .at("/startDate");
    String before = Api.now().toString();
    as(Api.street())
        .header("If-Match", "\"0\"")
        .body(with(body, "floorAreaM2", 90000))
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");

    as(Api.street())
        .get(PATH + "?permitNo=" + body.get("permitNo") + "&asOf=" + before)
        .then()
        .body("items.floorAreaM2", contains(86500.5f));
    as(Api.street())
        .get(path + "/history")
        .then()
        .statusCode(200)
        .body("items.record.floorAreaM2", contains(86500.5f, 90000.0f));
    as(Api.department())
        .body(Map.of("reason", "重复登记"))
        .post(path + "/voiding")
        .then()
        .statusCode(200)
        .body("voiding.reason", equalTo("重复登记"))
        .body("allowedActions", empty());
    ProblemAssert.that(as(Api.street()).header("If-Match", "\"2\"").body(body).put(path))
        .is(409, "register.voided");
    ProblemAssert.that(act(site, "start", Api.body("date", "2026-02-01")))
        .is(409, "register.voided");
    as(Api.street())
        .get(PATH + "?limit=200")
        .then()
        .body("items.id", not(hasItem(site.toString())));
    as(Api.street())
        .get(PATH + "?includeVoided=true&permitNo=" + body.get("permitNo"))
        .then()
        .body("items", hasSize(1));
    Traffic.site(body);
  }

  @Test
  void aViewAfterAWriteIsTheViewOfARead() {
    Response written =
        as(Api.street()).body(with(Traffic.siteBody(), "startDate", "2026-01-10")).post(PATH);

    assertThat(as(Api.street()).get(written.header("Location")).asString())
        .isEqualTo(written.asString());
  }
}
