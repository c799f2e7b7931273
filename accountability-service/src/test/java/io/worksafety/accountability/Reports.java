package io.worksafety.accountability;

import static io.worksafety.accountability.People.as;

import io.restassured.response.ValidatableResponse;
import io.worksafety.testkit.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accident reports in words. */
public final class Reports {

  private Reports() {}

  /** A complete report of a fire; nobody hurt yet. */
  public static Report fire(Instant occurredAt) {
    return new Report(occurredAt);
  }

  public static Map<String, Object> casualties(int deaths, int missing, int serious, Object loss) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("deaths", deaths);
    figures.put("missing", missing);
    figures.put("seriousInjuries", serious);
    figures.put("poisoned", 0);
    figures.put("lightInjuries", 0);
    if (loss != null) {
      figures.put("lossYuan", loss);
    }
    return figures;
  }

  public static ValidatableResponse supplement(
      UUID id, Tokens by, Instant changedAt, Map<String, Object> casualties, String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("changedAt", changedAt.toString());
    body.put("casualties", casualties);
    body.put("source", "南京市第一医院");
    if (reason != null) {
      body.put("reason", reason);
    }
    return as(by).body(body).post("/api/v1/accidents/{id}/supplements", id).then();
  }

  /** A report under construction. */
  public static final class Report {

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, String>> unknown = new ArrayList<>();

    private Report(Instant occurredAt) {
      body.put("occurredAt", occurredAt.toString());
      body.put("occurredCertainty", "EXACT");
      body.put("areaCode", People.STREET);
      body.put("place", "莫愁湖街道水西门大街118号");
      body.put("unitName", "南京某电动车商行");
      body.put("industryCode", "F5238");
      body.put("accidentType", 9);
      body.put("roadOrFire", true);
      body.put("scene", "一层为电池存放间，二层住人");
      body.put("course", "凌晨电池起火，烟气蔓延至二层");
      body.put("measures", "已扑灭明火，伤员送医");
      body.put("headInformedAt", occurredAt.plusSeconds(300).toString());
      body.put("receivedAt", occurredAt.plusSeconds(1800).toString());
      body.put("casualties", Reports.casualties(0, 0, 0, new BigDecimal("350000")));
      body.put("source", "建邺区应急管理局值班室");
    }

    public Report dead(int deaths) {
      body.put("casualties", Reports.casualties(deaths, 0, 0, new BigDecimal("350000")));
      return this;
    }

    public Report casualties(Map<String, Object> casualties) {
      body.put("casualties", casualties);
      return this;
    }

    public Report headInformed(Instant at) {
      return at == null ? without("headInformedAt") : with("headInformedAt", at.toString());
    }

    public Report received(Instant at) {
      return at == null ? without("receivedAt") : with("receivedAt", at.toString());
    }

    public Report object(UUID premises) {
      return with("objectType", "PREMISES").with("objectId", premises.toString());
    }

    public Report with(String field, Object value) {
      body.put(field, value);
      return this;
    }

    public Report without(String field) {
      body.remove(field);
      return this;
    }

    public Report unknown(String content, String reason) {
      unknown.add(Map.of("content", content, "reason", reason));
      return this;
    }

    public Map<String, Object> body() {
      if (!unknown.isEmpty()) {
        body.put("unknown", unknown);
      }
      return body;
    }

    public ValidatableResponse send(Tokens by) {
      return as(by).body(body()).post("/api/v1/accidents").then();
    }

    public UUID sent() {
      return UUID.fromString(
          send(People.officer()).statusCode(201).extract().path("id").toString());
    }
  }
}
