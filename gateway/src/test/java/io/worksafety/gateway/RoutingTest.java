package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

  /**
   * The collections of the suite, spelled out: this list is the contract, not the configuration.
   */
  static Stream<Arguments> collections() {
    return Stream.of(
            owned(
                "hazard",
                "enterprises premises construction-sites dangerous-goods-carriers"
                    + " dangerous-goods-vehicles vehicle-positions gathering-alerts special-periods"
                    + " hidden-areas industry-solutions survey-rounds safety-investments campaigns"
                    + " violations public-reports hazards listings evidence hazard-statistics"
                    + " hazard"),
            owned(
                "responsibility",
                "organizations posts persons appointments assignments responsibility-chains"
                    + " duty-lists acknowledgements report-obligations reports annual-reviews"
                    + " contact-points visits liaison-services obstacles instructions meetings"
                    + " trainings certificates enterprise-assessments performance-dossiers"
                    + " responsibility-statistics responsibility"),
            owned(
                "inspection",
                "matters checklists inspectors experts annual-plans draws inspections clues"
                    + " look-backs exams superior-visits exposures pilots inspection-statistics"
                    + " inspection"),
            owned(
                "accountability",
                "accidents investigations indicators targets assessments conduct-findings cases"
                    + " vetoes veto-rules veto-checks interviews referrals"
                    + " accountability-statistics accountability"))
        .flatMap(List::stream);
  }

  private static List<Arguments> owned(String service, String names) {
    return Stream.of(names.split(" ")).map(name -> Arguments.of(name, service)).toList();
  }

  @ParameterizedTest
  @MethodSource("collections")
  void everyCollectionReachesItsOwner(String collection, String service) {
    for (String rest : List.of("", "/0190/grading", "?limit=5&q=%E9%9A%90%E6%82%A3")) {
      String path = "/api/v1/" + collection + rest;
      var answer = caller().get(path);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.jsonPath().getString("service")).isEqualTo(service);
      assertThat(answer.jsonPath().getString("uri")).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/public-reports, 200",
    "POST, /api/v1/public-reports/claimed, 200",
    "POST, /api/v1/public-reports/claimed/supplements, 200",
    "GET, /api/v1/public-reports, 401",
    "POST, /api/v1/public-reports/0190/acceptance, 401",
    "GET, /api/v1/evidence/0190/content, 200",
    "GET, /api/v1/evidence/0190/other/content, 401",
    "GET, /api/v1/evidence/0190, 401",
    "PATCH, /api/v1/evidence/0190/content, 401"
  })
  void reportersAndSignedLinksNeedNoToken(String method, String path, int status) {
    assertThat(given().request(method, path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/unicorns",
        "/api/v1/",
        "/api/v1",
        "/api/v2/hazards",
        "/api",
        "/API/v1/hazards",
        "/api/v1/Hazards",
        "/api/v1/hazardsx",
        "/hazards",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui",
        "/openapi-ui/index.html",
        "/docs/unknown.js",
        "/favicon.ico"
      })
  void whatNobodyOwnsIsNotFound(String path) {
    assertProblem(caller().get(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void methodAndBodyArriveAsSent(String method) {
    var request = caller();
    if (!method.equals("GET") && !method.equals("OPTIONS") && !method.equals("DELETE")) {
      request.contentType("application/json").body("{\"title\":\"隐患\"}");
    }
    var answer = request.request(method, "/api/v1/hazards/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getString("method")).isEqualTo(method);
    assertThat(answer.jsonPath().getInt("length"))
        .isEqualTo(
            method.startsWith("P")
                ? "{\"title\":\"隐患\"}".getBytes(StandardCharsets.UTF_8).length
                : 0);
  }

  @Test
  void headGivesTheHeadOnly() {
    var answer = caller().head("/api/v1/hazards/1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.asByteArray()).isEmpty();
  }

  @Test
  void answersWithoutBodyStayWithoutBody() {
    var nothing = caller().post("/api/v1/hazards/nothing");
    var unchanged = caller().header("If-None-Match", "\"3\"").get("/api/v1/hazards/unchanged");

    assertThat(nothing.statusCode()).isEqualTo(204);
    assertThat(nothing.header("Transfer-Encoding")).isNull();
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.header("ETag")).isEqualTo("\"3\"");
    assertThat(unchanged.header("Transfer-Encoding")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "FOO", "PROPFIND"})
  void otherMethodsAreRefused(String method) {
    var answer = caller().request(method, "/api/v1/hazards");

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("GET").doesNotContain("TRACE");
  }

  @Test
  void publicKeysNeedNoToken() {
    assertThat(given().get("/api/v1/accountability/keys").statusCode()).isEqualTo(200);
    assertThat(given().head("/api/v1/accountability/keys").statusCode()).isEqualTo(200);
    assertThat(
            given()
                .header("Authorization", "Bearer nonsense")
                .get("/api/v1/accountability/keys?kid=1")
                .statusCode())
        .isEqualTo(200);
    assertProblem(given().post("/api/v1/accountability/keys"), 401, "unauthenticated");
    assertProblem(given().get("/api/v1/accountability/keys/1"), 401, "unauthenticated");
  }

  @Test
  void problemsSpeakTheCallersLanguage() {
    var english = caller().get("/api/v1/unicorns");
    var chinese = caller().header("Accept-Language", "zh-CN,zh;q=0.9").get("/api/v1/unicorns");

    assertThat(english.jsonPath().getString("title")).isEqualTo("Not found");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(chinese.jsonPath().getString("title")).isEqualTo("未找到");
    assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(chinese.jsonPath().getString("code")).isEqualTo("not-found");
  }
}
