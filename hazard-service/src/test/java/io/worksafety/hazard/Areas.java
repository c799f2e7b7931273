package io.worksafety.hazard;

import static io.worksafety.hazard.Api.as;
import static io.worksafety.hazard.Api.body;

import io.worksafety.platform.time.ChinaTime;
import io.worksafety.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests about areas, plans, rounds, investments, campaigns and violations that are right. */
public final class Areas {

  public static final UUID EVIDENCE = Api.person("a piece of evidence");

  private Areas() {}

  public static Tokens streetPerson() {
    return Api.street().person(Api.person("street officer"));
  }

  public static Tokens officePerson() {
    return Api.office().person(Api.person("office"));
  }

  public static LocalDate today() {
    return ChinaTime.day(Api.now());
  }

  public static Map<String, Object> hiddenArea() {
    int year = today().getYear();
    return body(
        "name",
        "莫愁湖北岸",
        "kind",
        "WATER_BODY",
        "areaCode",
        Api.STREET,
        "geometry",
        Map.of("type", "LineString", "crs", "CGCS2000", "coordinates", shore()),
        "casualtiesByYear",
        List.of(
            Map.of("year", year, "deaths", 1, "injuries", 0),
            Map.of("year", year - 1, "deaths", 2, "injuries", 0)),
        "hasVessels",
        false,
        "warningSigns",
        0);
  }

  private static List<List<Double>> shore() {
    return List.of(
        List.of(118.7301, 32.0011), List.of(118.7402, 32.0012), List.of(118.7503, 32.0013));
  }

  public static UUID aHiddenArea() {
    return Api.created(as(Api.street()).body(hiddenArea()).post("/api/v1/hidden-areas"));
  }

  public static UUID aControl(UUID area, Tokens doer) {
    return UUID.fromString(
        as(doer)
            .body(
                Map.of(
                    "measure",
                    "加装护栏",
                    "carriedOutAt",
                    Api.now().minusSeconds(60).toString(),
                    "evidenceIds",
                    List.of(EVIDENCE)))
            .post("/api/v1/hidden-areas/" + area + "/controls")
            .then()
            .statusCode(201)
            .extract()
            .path("controls[-1].id"));
  }

  public static Map<String, Object> solution(UUID department) {
    LocalDate today = today();
    return body(
        "industry",
        "WINTER_HEATING",
        "departmentId",
        department.toString(),
        "year",
        today.getYear(),
        "areaCode",
        Api.DISTRICT,
        "title",
        "冬季取暖安全解决方案",
        "analysis",
        "燃气取暖器超期使用较多。",
        "measures",
        List.of(measure("排查燃气取暖器", today.plusDays(10)), measure("安装一氧化碳报警器", today.plusDays(20))),
        "reviewDueOn",
        today.plusDays(60).toString());
  }

  public static Map<String, Object> measure(String what, LocalDate due) {
    return Map.of(
        "measure",
        what,
        "ownerOrganizationId",
        UUID.randomUUID().toString(),
        "dueOn",
        due.toString());
  }

  public static UUID aSolution(UUID department) {
    return Api.created(
        as(Api.department()).body(solution(department)).post("/api/v1/industry-solutions"));
  }

  public static Map<String, Object> round() {
    return body(
        "name",
        "群租房摸排",
        "areaCode",
        Api.DISTRICT,
        "scopeAreaCodes",
        List.of(Api.STREET, Api.OTHER_STREET),
        "kinds",
        List.of("PREMISES"),
        "from",
        "2026-11-01",
        "to",
        "2026-12-15",
        "method",
        "DOOR_TO_DOOR",
        "cellSystem",
        "DIVISION",
        "cells",
        List.of(Api.STREET, Api.OTHER_STREET));
  }

  public static UUID aRound() {
    return Api.created(as(Api.department()).body(round()).post("/api/v1/survey-rounds"));
  }

  public static Map<String, Object> investment(
      UUID organization, int year, Object planned, Object actual) {
    Map<String, Object> body =
        body(
            "organizationId",
            organization.toString(),
            "organizationName",
            "单位" + organization.toString().substring(0, 8),
            "areaCode",
            Api.DISTRICT,
            "year",
            year,
            "kind",
            "FUNDS",
            "unit",
            "YUAN");
    if (planned != null) {
      body.put("planned", planned);
    }
    if (actual != null) {
      body.put("actual", actual);
    }
    return body;
  }

  public static UUID anInvestment(UUID organization, int year, Object planned, Object actual) {
    return Api.created(
        as(Api.department())
            .body(investment(organization, year, planned, actual))
            .post("/api/v1/safety-investments"));
  }

  public static Map<String, Object> campaign() {
    LocalDate today = today();
    return body(
        "name",
        "治本攻坚三年行动",
        "basis",
        "治本攻坚三年行动方案",
        "areaCode",
        Api.DISTRICT,
        "from",
        today.minusYears(1).toString(),
        "to",
        today.plusYears(1).toString(),
        "topics",
        List.of(
            Map.of(
                "code", "Z1", "title", "重大隐患动态清零", "tasks", List.of(task("Z1.1"), task("Z1.2")))));
  }

  public static Map<String, Object> task(String code) {
    return Map.of(
        "code", code, "title", "任务" + code, "ownerOrganizationId", UUID.randomUUID().toString());
  }

  public static UUID aCampaign() {
    return Api.created(as(Api.department()).body(campaign()).post("/api/v1/campaigns"));
  }

  public static UUID aRunningCampaign() {
    UUID campaign = aCampaign();
    as(officePerson()).post("/api/v1/campaigns/" + campaign + "/start").then().statusCode(200);
    return campaign;
  }

  public static Map<String, Object> item(String list) {
    return body(
        "list",
        list,
        "taskCode",
        "Z1.1",
        "title",
        "疏散通道堵塞",
        "ownerOrganizationId",
        UUID.randomUUID().toString(),
        "dueOn",
        today().plusDays(10).toString());
  }

  public static UUID anItem(UUID campaign, String list) {
    return Api.created(
        as(Api.department()).body(item(list)).post("/api/v1/campaigns/" + campaign + "/items"));
  }

  public static Map<String, Object> violation(UUID premises) {
    return body(
        "family",
        "SUPERVISION_ENGINEER",
        "actor",
        Map.of("kind", "PERSON", "id", UUID.randomUUID().toString()),
        "areaCode",
        Api.STREET,
        "objectType",
        "PREMISES",
        "objectId",
        premises.toString(),
        "clause",
        "建设工程安全生产管理条例 第十四条",
        "description",
        "发现隐患未要求整改。",
        "committedAt",
        Api.now().minusSeconds(3600).toString(),
        "location",
        Api.point(32.0041, 118.7315),
        "industryCode",
        "F5266",
        "responsibleDepartmentId",
        UUID.randomUUID().toString());
  }

  public static UUID aViolation(UUID premises) {
    return Api.created(as(Api.street()).body(violation(premises)).post("/api/v1/violations"));
  }
}
