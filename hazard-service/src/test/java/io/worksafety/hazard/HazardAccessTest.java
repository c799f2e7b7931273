package io.worksafety.hazard;

import static io.worksafety.hazard.Api.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.worksafety.testkit.AccessMatrix;
import io.worksafety.testkit.EventSchemas;
import io.worksafety.testkit.ProblemAssert;
import io.worksafety.testkit.RecordedEvents;
import io.worksafety.testkit.SuiteParts;
import io.worksafety.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(SuiteParts.class)
class HazardAccessTest {

  @TestFactory
  Stream<DynamicTest> everyOperationForEveryRoleInAndOutOfScope() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID hazard =
        Api.created(
            as(Tokens.of("REPORTER").subject("citizen").area(Api.DISTRICT))
                .body(byTheCitizen(premises))
                .post("/api/v1/hazards"));
    UUID requester = UUID.randomUUID();
    UUID opening =
        Api.created(
            as(Tokens.of("DISCIPLINE").subject("requester").person(requester).area(Api.DISTRICT))
                .body(Map.of("reason", "核查是否打击报复"))
                .post("/api/v1/hazards/" + hazard + "/reporter-openings"));
    String deadline =
        as(Api.office()).get("/api/v1/hazard/deadlines?aggregateId=" + hazard).path("items[0].id");
    String csv = "uscc,name,kind,areaCode\n" + Api.uscc() + ",甲公司,COMPANY,320105001\n";
    String imported =
        as(Api.street())
            .contentType("text/csv")
            .body(csv.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/enterprises/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Tokens holder = Tokens.of("ORGAN_HEAD").subject("neighbour").area("320106");
    String emergency =
        as(holder)
            .body(Map.of("reason", "危化品泄漏", "areaCode", Api.DISTRICT, "minutes", 30))
            .post("/api/v1/hazard/emergency-accesses")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    UUID area = Areas.aHiddenArea();
    UUID control = Areas.aControl(area, Areas.streetPerson());
    UUID solution = Areas.aSolution(UUID.randomUUID());
    as(Api.head())
        .body(Map.of())
        .post("/api/v1/industry-solutions/" + solution + "/activation")
        .then()
        .statusCode(200);
    String measure =
        as(Api.department()).get("/api/v1/industry-solutions/" + solution).path("progress[0].id");
    UUID campaign = Areas.aRunningCampaign();

    Case major = Case.major();
    UUID listing =
        Api.created(
            as(Api.department())
                .body(Map.of("hazardId", major.id, "level", "DISTRICT", "reason", "整改缓慢"))
                .post("/api/v1/listings"));
    UUID carrier = Traffic.carrier();

    String evidence = storedEvidence();
    String link =
        as(Tokens.of("INSPECTOR").subject("evidence-owner").area(Api.DISTRICT))
            .get("/api/v1/evidence/" + evidence + "/link")
            .then()
            .statusCode(200)
            .extract()
            .path("href");
    String claim =
        as(Api.department())
            .body(theReport())
            .post("/api/v1/public-reports")
            .then()
            .statusCode(201)
            .extract()
            .path("claimToken");
    String report =
        as(Api.department()).get("/api/v1/public-reports").then().extract().path("items[0].id");
    String reportOpening =
        as(Tokens.of("DISCIPLINE").subject("requester").person(requester).area(Api.DISTRICT))
            .body(Map.of("reason", "核查是否打击报复"))
            .post("/api/v1/public-reports/" + report + "/reporter-openings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    return AccessMatrix.of("hazard", RestAssured.port)
        .thing("hidden-areas", area)
        .thing("hidden-areas/controls", control)
        .thing("industry-solutions", solution)
        .thing("industry-solutions/measures", measure)
        .thing("survey-rounds", Areas.aRound())
        .thing("safety-investments", Areas.anInvestment(UUID.randomUUID(), 2026, 10, 5))
        .thing("campaigns", campaign)
        .thing("campaigns/items", Areas.anItem(campaign, "PROBLEM"))
        .thing("violations", Areas.aViolation(premises))
        .query("rankSafetyInvestments", "year=2026&kind=FUNDS&unit=YUAN")
        .related("not-doer", UnaryOperator.identity())
        .related("not-drafter", UnaryOperator.identity())
        .thing("evidence", evidence)
        .query("readEvidenceContent", link.substring(link.indexOf('?') + 1))
        .related("evidence-reader", caller -> caller.subject("evidence-owner"))
        .related("uploader", caller -> caller.subject("evidence-owner"))
        .thing("public-reports", report)
        .thing("public-reports/reporter-openings", reportOpening)
        .body("readClaimedReport", "{\"claimToken\": \"" + claim + "\"}")
        .body(
            "supplementPublicReport", "{\"claimToken\": \"" + claim + "\", \"content\": \"又搬来一批\"}")
        .related("county", UnaryOperator.identity())
        .related("second-payer", UnaryOperator.identity())
        .thing("enterprises", enterprise)
        .thing("premises", premises)
        .thing("hazards", hazard)
        .thing("listings", listing)
        .thing("construction-sites", Traffic.site(Traffic.siteBody()))
        .thing("dangerous-goods-carriers", carrier)
        .thing("dangerous-goods-vehicles", Traffic.vehicle(Traffic.vehicleBody(carrier)))
        .thing(
            "special-periods",
            Api.created(
                as(Api.department())
                    .body(Traffic.periodBody(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
                    .post("/api/v1/special-periods")))
        .thing(
            "external-figures",
            Api.created(
                as(Api.department())
                    .body(Traffic.figureBody())
                    .post("/api/v1/hazard/external-figures")))
        .thing("gathering-alerts", Traffic.alert())
        .thing("imports", imported)
        .thing("hazards/reporter-openings", opening)
        .recorded(hazard)
        .person(requester)
        .thing("deadlines", deadline)
        .thing("calendars", 2026)
        .thing("emergency-accesses", emergency)
        .query("listDeadlines", "aggregateId=" + hazard)
        .body("loadCalendar", AccessMatrix.CALENDAR_IN_FORCE)
        .related("own-enterprise", caller -> caller.org(enterprise))
        .related("concerned", caller -> caller.org(enterprise))
        .related("duty-holder", caller -> caller.org(enterprise))
        .related("not-author", UnaryOperator.identity())
        .related("independent", UnaryOperator.identity())
        .related("not-dismisser", UnaryOperator.identity())
        .related("second-person", UnaryOperator.identity())
        .related("second-decider", UnaryOperator.identity())
        .related("receiver", UnaryOperator.identity())
        .related("not-proposer", UnaryOperator.identity())
        .related("not-applicant", UnaryOperator.identity())
        .related("requester", caller -> caller.person(requester))
        .related("holder", caller -> caller.subject("neighbour"))
        .hiding("own-enterprise", "concerned")
        .judgedRowByRow("importEnterprises", "importPremises", "recordVehiclePositions")
        .hiding("own-enterprise", "concerned", "evidence-reader")
        .judgedRowByRow("importEnterprises", "importPremises")
        .tests();
  }

  /** By somebody whom the matrix can be, and attached to nothing. */
  private static String storedEvidence() {
    Tokens owner = Tokens.of("INSPECTOR").subject("evidence-owner").area(Api.DISTRICT);
    byte[] file = "温度,时间\n81,10:00\n".getBytes(StandardCharsets.UTF_8);
    String id =
        as(owner)
            .body(
                Api.body(
                    "kind",
                    "SENSOR",
                    "mediaType",
                    "text/csv",
                    "size",
                    file.length,
                    "sha256",
                    sha256(file),
                    "areaCode",
                    Api.STREET,
                    "capturedAt",
                    Api.now().toString(),
                    "mockSuspected",
                    false))
            .post("/api/v1/evidence")
            .then()
            .extract()
            .path("id");
    as(owner)
        .contentType("application/offset+octet-stream")
        .header("Upload-Offset", 0)
        .body(file)
        .patch("/api/v1/evidence/" + id + "/content");
    return id;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Object> theReport() {
    return Api.body(
        "channel",
        "HOTLINE",
        "matter",
        "HAZARD",
        "content",
        "夜里在店里充电",
        "involvesDeath",
        false,
        "areaCode",
        Api.STREET,
        "location",
        Api.point(Case.LAT, Case.LON),
        "reporter",
        Map.of("name", "上官婉秋", "phone", "13977778888"));
  }

  private static Map<String, Object> byTheCitizen(UUID premises) {
    Map<String, Object> body = Api.reportBody(premises);
    body.put("source", "PUBLIC_REPORT");
    body.put("reporter", Map.of("name", "上官婉秋", "phone", "13977778888"));
    return body;
  }

  @Test
  void emergencyAccessIsPublishedAndOpensReadingOfTheArea() {
    UUID enterprise = Api.anEnterprise();
    Tokens holder = Tokens.of("COMMITTEE_OFFICE").subject("holder-" + enterprise).area("320106");
    ProblemAssert.that(as(holder).get("/api/v1/enterprises/" + enterprise)).is(404, "not-found");

    try (var events = RecordedEvents.fromNow(Api.TOPIC)) {
      UUID id =
          Api.created(
              as(holder)
                  .body(Map.of("reason", "危化品泄漏", "areaCode", Api.DISTRICT, "minutes", 30))
                  .post("/api/v1/hazard/emergency-accesses"));

      as(holder)
          .get("/api/v1/enterprises/" + enterprise)
          .then()
          .statusCode(200)
          .body("allowedActions", empty());
      as(Tokens.of("COMMITTEE_OFFICE").area(Api.DISTRICT))
          .get("/api/v1/enterprises/" + enterprise)
          .then()
          .body("allowedActions", not(empty()));
      as(holder).post("/api/v1/hazard/emergency-accesses/" + id + "/ending").then().statusCode(200);

      events.await(Api.EVENT + "emergency-access-granted.v1", id);
      events.await(Api.EVENT + "emergency-access-ended.v1", id);
      EventSchemas.ofModule().assertAllValid(events.ofAggregate(id));
    }
  }
}
