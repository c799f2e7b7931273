package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway shows of the suite without a token. */
@QuarkusTest
class PagesTest extends GatewayTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static JsonNode contract() throws IOException {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(given().get("/openapi.json").asString())
                .contains("listhazardAudit")
                .contains("listinspectionAudit"));
    return JSON.readTree(given().get("/openapi.json").asByteArray());
  }

  @Test
  void theContractsOfAllServicesAreOne() throws IOException {
    JsonNode contract = contract();

    assertThat(contract.path("openapi").asText()).startsWith("3.1");
    assertThat(contract.path("servers").path(0).path("url").asText()).isEqualTo("/");
    assertThat(contract.path("servers")).hasSize(1);
    for (String service : FakeSuite.SERVICES) {
      JsonNode operation = contract.at("/paths/~1api~1v1~1" + service + "~1audit/get");
      assertThat(operation.path("operationId").asText()).isEqualTo("list" + service + "Audit");
      assertThat(operation.at("/security/0").has("bearer")).isTrue();
      assertThat(contract.path("tags").findValuesAsText("name")).contains(service);
    }
    assertThat(contract.at("/paths/~1status/get/operationId").asText()).isEqualTo("getSuiteStatus");
    assertThat(contract.path("tags").findValuesAsText("name"))
        .containsOnlyOnce("shared")
        .contains("gateway");
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi, , application/json",
    "/openapi, application/json, application/json",
    "/openapi, application/yaml, application/yaml",
    "/openapi, 'application/json, application/yaml', application/json",
    "/openapi, '*/*', application/json",
    "/openapi?format=yaml, application/json, application/yaml",
    "/openapi?format=JSON, application/yaml, application/json",
    "/openapi.json, application/yaml, application/json",
    "/openapi.yaml, application/json, application/yaml"
  })
  void theNotationIsTheCallersChoice(String path, String accept, String type) throws IOException {
    JsonNode expected = contract();
    var request = given();
    if (accept != null) {
      request.header("Accept", accept);
    }

    Response answer = request.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo(type);
    ObjectMapper reader = type.endsWith("yaml") ? YAML : JSON;
    assertThat(reader.readTree(answer.asByteArray())).isEqualTo(expected);
  }

  @Test
  void theAddressOfAProblemSaysWhatItMeans() {
    JsonPath own =
        given().get("/problems/rate-limited").then().statusCode(200).extract().jsonPath();

    assertThat(own.getString("code")).isEqualTo("rate-limited");
    assertThat(own.getInt("status")).isEqualTo(429);
    assertThat(own.getString("title")).isEqualTo("Too many requests");
    assertThat(own.getString("titleZh")).isEqualTo("请求过于频繁");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(given().get("/problems/hazard.drilled").asString())
                .contains("\"status\":409")
                .contains("已演练"));
    assertProblem(given().get("/problems/no.such-code"), 404, "not-found");
  }

  @Test
  void theAddressOfASchemaIsTheSchema() {
    String type = "io.worksafety.hazard.reported.v1";

    Response answer = given().get("/schemas/" + type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/schema+json");
    assertThat(answer.asString()).contains("\"$id\": \"" + type + "\"");
    for (String none : List.of("io.worksafety.hazard.reported.v9", "..%2fopenapi.yaml", "x")) {
      assertThat(given().urlEncodingEnabled(false).get("/schemas/" + none).statusCode())
          .isBetween(400, 404);
    }
  }

  @Test
  void anUnchangedContractIsNotSentAgain() throws IOException {
    contract();
    String etag = given().get("/openapi.json").header("ETag");

    Response again = given().header("If-None-Match", etag).get("/openapi.json");

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    assertThat(given().get("/openapi.yaml").header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void aChangedContractIsNoticedAndALostOneIsKept() throws IOException {
    contract();
    FakeService hazard = suite.hazard();
    String original = hazard.contract;
    try {
      hazard.contract = original.replace("listhazardAudit", "listHazardAuditRows");
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() ->
              assertThat(given().get("/openapi.json").asString()).contains("listHazardAuditRows"));

      hazard.contract = null;
      int before = hazard.contractReadings.get();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> hazard.contractReadings.get() > before + 2);
      assertThat(given().get("/openapi.json").asString()).contains("listHazardAuditRows");

      hazard.contract = "this is not JSON";
      int broken = hazard.contractReadings.get();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> hazard.contractReadings.get() > broken + 2);
      assertThat(given().get("/openapi.json").asString()).contains("listinspectionAudit");
    } finally {
      hazard.contract = original;
    }
  }

  @Test
  void theStatusNamesEachServiceAndNothingElse() {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> {
          JsonPath report = given().get("/status").jsonPath();
          assertThat(report.getString("status")).isEqualTo("DEGRADED");
          assertThat(report.getString("services.find { it.name == 'hazard' }.status"))
              .isEqualTo("UP");
          assertThat(report.getString("services.find { it.name == 'absent' }.status"))
              .isEqualTo("DOWN");
          assertThat(Instant.parse(report.getString("checkedAt")))
              .isAfter(Instant.now().minusSeconds(30));
        });
    Response answer = given().get("/status");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).doesNotContain("secret").doesNotContain("127.0.0.1");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void theStatusFollowsTheServices() {
    FakeService hazard = suite.hazard();
    hazard.ready = false;
    try {
      await()
          .atMost(Duration.ofSeconds(5))
          .untilAsserted(() ->
              assertThat(
                      given()
                          .get("/api/v1/status")
                          .jsonPath()
                          .getString("services.find { it.name == 'hazard' }.status"))
                  .isEqualTo("DOWN"));
    } finally {
      hazard.ready = true;
    }
  }

  @Test
  void aBrowserGetsAStatusPage() {
    Response english = given().header("Accept", "text/html,*/*").get("/status");
    Response chinese =
        given().header("Accept", "text/html").header("Accept-Language", "zh-CN").get("/status");

    assertThat(english.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(english.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(english.asString()).contains("Work Safety Suite").contains("hazard");
    assertThat(chinese.asString()).contains("安全生产监管套件");
  }

  @Test
  void theDocumentationComesFromHereAndNowhereElse() {
    Response page = given().get("/docs/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.asString()).doesNotContain("http://").doesNotContain("https://");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    for (String asset : List.of("start.js", "swagger-ui.css", "swagger-ui-bundle.js")) {
      Response part = given().get("/docs/" + asset);
      assertThat(part.statusCode()).as(asset).isEqualTo(200);
      assertThat(part.asByteArray().length).as(asset).isGreaterThan(50);
      assertThat(
              given()
                  .header("If-None-Match", part.header("ETag"))
                  .get("/docs/" + asset)
                  .statusCode())
          .isEqualTo(304);
    }
    assertThat(given().get("/docs/start.js").asString()).contains("/openapi.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void theWayToTheDocumentationIsShort(String path) {
    Response answer = given().redirects().follow(false).get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/docs/");
  }

  @Test
  void theCatalogueNamesContractDocumentationAndStatus() {
    Response answer = given().get("/.well-known/api-catalog");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/linkset+json");
    JsonPath catalog = new JsonPath(answer.asString());
    assertThat(catalog.getString("linkset[0].service-desc[0].href")).isEqualTo("/openapi.json");
    assertThat(catalog.getString("linkset[0].service-doc[0].href")).isEqualTo("/docs/");
    assertThat(catalog.getString("linkset[0].status[0].href")).isEqualTo("/status");
    Response head = given().head("/.well-known/api-catalog");
    assertThat(head.header("Link")).contains("rel=\"api-catalog\"");
    assertThat(head.asByteArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/status", "/docs/", "/.well-known/api-catalog", "/"})
  void ownAddressesCanOnlyBeRead(String path) {
    Response answer = given().body("{}").post(path);

    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }
}
