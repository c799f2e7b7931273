package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Forwarded-User",
        "x-forwarded-ssl",
        "X-User-Id",
        "X-User",
        "x-user-roles",
        "X-Real-IP",
        "X-Client-IP",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-HTTP-Method-Override",
        "X-Remote-User",
        "True-Client-IP",
        "CF-Connecting-IP",
        "Proxy-Authorization",
        "Proxy-Connection",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Upgrade",
        "HTTP2-Settings"
      })
  void claimsAndConnectionHeadersStayOutside(String name) {
    Response answer = caller().header(name, "evil").get("/api/v1/hazards");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getMap("headers"))
        .doesNotContainKey(name.toLowerCase(Locale.ROOT))
        .doesNotContainValue("evil");
  }

  @Test
  void whereACallComesFromIsSaidByTheGateway() {
    JsonPath seen =
        caller()
            .header("X-Forwarded-For", "1.2.3.4")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "evil")
            .get("/api/v1/hazards")
            .jsonPath();

    assertThat(seen.getString("headers.x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.getString("headers.x-forwarded-proto")).isEqualTo("http");
    assertThat(seen.getString("headers.x-forwarded-host"))
        .isEqualTo(gateway.getHost() + ":" + gateway.getPort());
    assertThat(seen.getString("headers.host")).isEqualTo(suite.hazard().url().substring(7));
  }

  @Test
  void whatConnectionNamesIsDropped() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  "GET /api/v1/hazards HTTP/1.1\r\nHost: x\r\nX-Hop: secret\r\nX-Kept: kept\r\n"
                      + "Connection: close, X-Hop, X-Forwarded-For\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\n\r\n")
              .readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer)
          .contains("x-kept")
          .contains("x-forwarded-for")
          .doesNotContain("x-hop")
          .doesNotContain("secret");
    }
  }

  @Test
  void connectionCannotTakeAwayTheLengthOfABody() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                      + "Connection: close, Content-Length, Authorization, Host\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\n\r\n{}")
              .readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).contains("\"length\":2");
    }
  }

  @Test
  void ordinaryHeadersPass() {
    Map<String, String> sent =
        Map.of(
            "Accept-Language", "zh-CN",
            "If-Match", "\"3\"",
            "Idempotency-Key", "k-1",
            "Accept", "application/json",
            "X-Trial", "1",
            "Last-Event-ID", "7");

    JsonPath seen = caller().headers(sent).get("/api/v1/hazards").jsonPath();

    sent.forEach((name, value) ->
        assertThat(seen.getMap("headers")).containsEntry(name.toLowerCase(Locale.ROOT), value));
  }

  @Test
  void aTraceIsContinued() {
    Response passed = caller().header("traceparent", TRACEPARENT).get("/api/v1/hazards");
    Response refused = caller().header("traceparent", TRACEPARENT).get("/api/v1/unicorns");

    assertThat(passed.jsonPath().getString("headers.traceparent")).isEqualTo(TRACEPARENT);
    assertThat(refused.jsonPath().getString("traceId")).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra"
      })
  void aBrokenTraceIsReplaced(String broken) {
    JsonPath seen =
        caller()
            .header("traceparent", broken)
            .header("tracestate", "a=b")
            .get("/api/v1/hazards")
            .jsonPath();

    assertThat(seen.getString("headers.traceparent"))
        .isNotEqualTo(broken)
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(seen.getMap("headers")).doesNotContainKey("tracestate");
  }

  @Test
  void aRequestIdIsKeptOrMade() {
    Response own = caller().header("X-Request-Id", "mobile-17.a:b").get("/api/v1/hazards");
    Response evil = caller().header("X-Request-Id", "a b{$x}").get("/api/v1/hazards");
    Response none = caller().get("/api/v1/unicorns");

    assertThat(own.header("X-Request-Id")).isEqualTo("mobile-17.a:b");
    assertThat(own.jsonPath().getString("headers.x-request-id")).isEqualTo("mobile-17.a:b");
    assertThat(evil.header("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(none.header("X-Request-Id")).isEqualTo(none.jsonPath().getString("traceId"));
  }

  @Test
  void nothingOfTheInsideShowsInAnAnswer() {
    Response answer = caller().get("/api/v1/hazards/hop");

    for (String name :
        new String[] {"Server", "Via", "Keep-Alive", "Proxy-Authenticate", "Upgrade"}) {
      assertThat(answer.header(name)).as(name).isNull();
    }
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void linksToTheInsideBecomeRelative() {
    Response answer = caller().post("/api/v1/hazards/created");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/hazards/1");
    assertThat(answer.header("Link")).isEqualTo("</api/v1/hazards?cursor=a>; rel=\"next\"");
  }

  @Test
  void browsersOfOtherOriginsAreNotLetInByDefault() {
    Response simple = caller().header("Origin", "https://evil").get("/api/v1/hazards");
    Response preflight =
        given()
            .header("Origin", "https://evil")
            .header("Access-Control-Request-Method", "POST")
            .options("/api/v1/hazards");

    assertThat(simple.header("Access-Control-Allow-Origin")).isNull();
    assertProblem(preflight, 401, "unauthenticated");
    assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
  }
}
