package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitTest extends GatewayTest {

  private static final int MEBI = 1024 * 1024;

  @Test
  void aBodyOfExactlyTheLimitPasses() {
    Response answer =
        caller().contentType("application/json").body(new byte[MEBI]).post("/api/v1/hazards");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getInt("length")).isEqualTo(MEBI);
  }

  @Test
  void anAnnouncedBodyThatIsTooLongIsNotEvenRead() throws IOException {
    int before = suite.hazard().requests.get();
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\nContent-Length: 2000000\r\n\r\n")
              .readAll(5_000);

      assertThat(Raw.statuses(answer)).containsExactly(413);
      assertThat(answer)
          .contains("application/problem+json")
          .contains("\"code\":\"too-large\"")
          .contains("\"header\":\"Content-Length\"")
          .containsIgnoringCase("connection: close");
      assertThat(suite.hazard().requests.get()).isEqualTo(before);
    }
  }

  @Test
  void aBodyInChunksThatGrowsTooLongIsCutOff() throws IOException {
    byte[] block = new byte[100_000];
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      StringBuilder answer = new StringBuilder();
      try {
        for (int i = 0; i < 30; i++) {
          client.send(Integer.toHexString(block.length) + "\r\n").send(block).send("\r\n");
        }
      } catch (IOException refusedWhileSending) {
        answer.append(refusedWhileSending.getMessage());
      }
      String text = client.readAll(5_000);

      assertThat(Raw.statuses(text)).as(text + answer).containsExactly(413);
      assertThat(text).contains("\"code\":\"too-large\"");
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void importsMayBeLong() {
    byte[] body = new byte[3 * MEBI];

    Response announced =
        caller().contentType("text/csv").body(body).post("/api/v1/premises/imports");
    Response elsewhere =
        caller().contentType("text/csv").body(body).post("/api/v1/premises/imports/1");

    assertThat(announced.statusCode()).isEqualTo(200);
    assertThat(announced.jsonPath().getInt("length")).isEqualTo(3 * MEBI);
    assertProblem(elsewhere, 413, "too-large");
  }

  @Test
  void partsOfFilesMayBeLong() {
    Response part =
        caller()
            .contentType("application/offset+octet-stream")
            .body(new byte[3 * MEBI])
            .patch("/api/v1/evidence/0190/content");

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.jsonPath().getInt("length")).isEqualTo(3 * MEBI);
  }

  @Test
  void importsHaveALimitToo() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  "POST /api/v1/premises/imports HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\nContent-Length: 67108865\r\n\r\n")
              .readAll(5_000);

      assertThat(Raw.statuses(answer)).containsExactly(413);
    }
  }

  @Test
  void aClientThatAsksFirstIsToldSoWithoutSendingItsBody() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String refused =
          client
              .send(
                  "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                      + "Content-Length: 20\r\n\r\n")
              .readAll(1_000);

      assertThat(Raw.statuses(refused)).containsExactly(401);
    }
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nAuthorization: "
              + suite.bearer()
              + "\r\nContent-Length: 2\r\n\r\n");
      assertThat(Raw.statuses(client.readAll(700))).containsExactly(100);
      String answer = client.send("{}").readAll(1_500);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).contains("\"length\":2").doesNotContain("expect");
    }
  }

  @Test
  void aLongAddressIsNamedAsSuch() {
    assertThat(caller().get("/api/v1/hazards?q=" + "a".repeat(4000)).statusCode()).isEqualTo(200);
    assertProblem(caller().get("/api/v1/hazards?q=" + "a".repeat(4100)), 414, "uri-too-long");
    assertProblem(caller().get("/api/v1/hazards?q=" + "a".repeat(9000)), 414, "uri-too-long");
  }

  @Test
  void anAddressBeyondAllMeasureIsRefusedByTheDecoder() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client.send("GET /" + "a".repeat(60_000) + " HTTP/1.1\r\nHost: x\r\n\r\n").readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(414);
    }
  }

  @Test
  void longHeadersAreNamedAsSuch() {
    assertThat(caller().header("X-Long", "a".repeat(9_000)).get("/api/v1/hazards").statusCode())
        .isEqualTo(200);
    assertProblem(
        caller().header("X-Long", "a".repeat(30_000)).get("/api/v1/hazards"),
        431,
        "headers-too-large");
  }

  @Test
  void headersBeyondAllMeasureAreRefusedByTheDecoder() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(60_000) + "\r\n\r\n")
              .readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(431);
    }
  }

  @Test
  void aClientHasAnAllowance() {
    String tiny = suite.issuer.token().subject("tiny").bearer();
    for (int left = 4; left >= 0; left--) {
      Response passed = given().header("Authorization", tiny).get("/api/v1/hazards");
      assertThat(passed.statusCode()).isEqualTo(200);
      assertThat(passed.header("RateLimit-Policy")).isEqualTo("\"client\";q=5;w=60");
      assertThat(passed.header("RateLimit")).matches("\"client\";r=" + left + ";t=\\d+");
    }

    // another token of the same client has no allowance of its own
    String again = suite.issuer.token().subject("tiny").claim("jti", "2").bearer();
    for (String credentials : List.of(tiny, again)) {
      Response refused = given().header("Authorization", credentials).get("/api/v1/hazards");

      assertProblem(refused, 429, "rate-limited");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
      assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void theLimitCanBeSwitchedOffForAClient() {
    Response answer =
        given()
            .header("Authorization", suite.issuer.token().subject("unlimited").bearer())
            .get("/api/v1/hazards");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("RateLimit")).isNull();
  }

  @Test
  void refusalsCountAgainstTheAddress() {
    Response answer = given().get("/api/v1/hazards");

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.header("RateLimit")).startsWith("\"client\";r=");
  }
}
