package io.worksafety.hazard;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.worksafety.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One hazard on its way, step by step. */
public final class Case {

  public static final double LAT = 32.004112;
  public static final double LON = 118.731508;

  public final UUID enterpriseId;
  public final UUID premisesId;
  public final UUID id;

  private Case(UUID enterpriseId, UUID premisesId, UUID id) {
    this.enterpriseId = enterpriseId;
    this.premisesId = premisesId;
    this.id = id;
  }

  /** Reported by the second inspector, so that the first may verify. */
  public static Case reported() {
    UUID enterprise = Api.anEnterprise();
    UUID premises = Api.premises(enterprise);
    UUID id =
        Api.created(
            as(Api.inspector(Api.SECOND_INSPECTOR))
                .body(Api.reportBody(premises))
                .post("/api/v1/hazards"));
    return new Case(enterprise, premises, id);
  }

  public static Case registered() {
    Case hazard = reported();
    hazard.post(Api.street(), "registration", Map.of()).then().statusCode(200);
    return hazard;
  }

  public static Case major() {
    Case hazard = registered();
    hazard.post(Api.department(), "grading", major("AQ-42-1")).then().statusCode(200);
    return hazard;
  }

  public static Case general() {
    Case hazard = registered();
    hazard.post(Api.department(), "grading", generalBody()).then().statusCode(200);
    return hazard;
  }

  public static Case controlled() {
    Case hazard = major();
    hazard.post(Api.department(), "control", controlBody()).then().statusCode(200);
    return hazard;
  }

  public static Case rectifyingMajor() {
    Case hazard = controlled();
    hazard
        .post(hazard.dutyHolder(), "rectification-plan", planBody(Duration.ofDays(20)))
        .then()
        .statusCode(200);
    hazard.post(Api.head(), "rectification-plan/approval", Map.of()).then().statusCode(200);
    return hazard;
  }

  public Case submitted() {
    post(dutyHolder(), "submission", submissionBody()).then().statusCode(200);
    return this;
  }

  public Case verified() {
    post(Api.inspector(Api.INSPECTOR), "verification", verificationBody()).then().statusCode(200);
    return this;
  }

  public Tokens dutyHolder() {
    return Api.enterprise(enterpriseId);
  }

  public Response post(Tokens token, String act, Object body) {
    return as(token).body(body).post("/api/v1/hazards/" + id + "/" + act);
  }

  public ValidatableResponse get() {
    return as(Api.department()).get("/api/v1/hazards/" + id).then().statusCode(200);
  }

  public static Map<String, Object> major(String code) {
    return body("level", "MAJOR", "criterion", Map.of("code", code), "fixAtOnce", false);
  }

  public static Map<String, Object> generalBody() {
    return body(
        "level",
        "GENERAL",
        "criterion",
        Map.of("document", "建邺区一般隐患认定指引", "clause", "第六条"),
        "fixAtOnce",
        false);
  }

  public static Map<String, Object> controlBody() {
    return body("measures", List.of(Map.of("description", "切断充电电源")), "removableSafely", true);
  }

  public static Map<String, Object> planBody(Duration within) {
    return body(
        "goals", "住宿与电池存放彻底分离",
        "methods", "清运电池，拆除隔间",
        "fundsYuan", 86000,
        "materials", "防火隔墙板",
        "responsibleBody", "南京莫愁电动车商贸有限公司",
        "responsiblePersonId", Api.WORKER.toString(),
        "timeLimit", Api.now().plus(within).toString(),
        "safetyMeasures", "整改期间停止充电",
        "emergencyPlan", "火情立即疏散并报119",
        "inPlace",
            Map.of(
                "measures", true,
                "funds", true,
                "timeLimit", true,
                "responsiblePerson", true,
                "emergencyPlan", true));
  }

  public static Map<String, Object> submissionBody() {
    Instant now = Api.now();
    return body(
        "statement", "电池已清运",
        "before", List.of(Api.evidence(now.minusSeconds(86400), LAT, LON)),
        "after", List.of(Api.evidence(now, LAT, LON)));
  }

  /** By two, the caller with a credential. */
  public static Map<String, Object> verificationBody() {
    Instant now = Api.now();
    return body(
        "result", "PASS",
        "onSiteAt", now.toString(),
        "location", Api.point(LAT, LON),
        "verifiers",
            List.of(
                Map.of("personId", Api.INSPECTOR.toString(), "credentialNo", "苏A0105021"),
                Map.of("personId", Api.OFFICER.toString())),
        "evidence", List.of(Api.evidence(now, LAT, LON)));
  }
}
