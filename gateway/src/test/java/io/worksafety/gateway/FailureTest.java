package io.worksafety.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that fail, and clients that go away. */
@QuarkusTest
class FailureTest extends GatewayTest {

  @Test
  void aServiceThatIsDownIsSaidToBeSoWithoutWaitingForATimeout() {
    for (int i = 0; i < 10; i++) { // the breaker opens on the way
      long start = System.nanoTime();
      Response answer = caller().get("/api/v1/absentees/1");

      assertProblem(answer, 503, "unavailable");
      assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
      assertThat(answer.asString()).doesNotContain("127.0.0.1").doesNotContain("refused");
      if (i > 0) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
      }
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodySentToAServiceThatIsDownIsAnsweredToo() {
    Response small = caller().contentType("application/json").body("{}").post("/api/v1/absentees");
    Response large = caller().body(new byte[900_000]).post("/api/v1/absentees");

    assertProblem(small, 503, "unavailable");
    assertProblem(large, 503, "unavailable");
  }

  @Test
  void aServiceThatCannotBeReachedIsGivenUpBeforeTheHeadIsOverdue() {
    long start = System.nanoTime();
    Response answer = caller().get("/api/v1/deaf-ones/1");

    assertProblem(answer, 503, "unavailable");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aServiceThatHangsUpIsReported() {
    Response answer = caller().get("/api/v1/hazards/crash");

    assertProblem(answer, 503, "unavailable");
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "cut-chunked"})
  void anAnswerThatBreaksOffLooksBrokenOff(String kind) throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer = client.send(get("/api/v1/hazards/" + kind)).readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).doesNotEndWith("0\r\n\r\n");
      assertThat(client.in().read()).isEqualTo(-1);
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void anInternalErrorTellsNothing() {
    Response answer = caller().get("/api/v1/hazards/boom");

    assertProblem(answer, 500, "internal");
    assertThat(answer.asString()).doesNotContain("jdbc").doesNotContain("IllegalState");
    assertThat(answer.header("X-Powered-By")).isNull();
  }

  @Test
  void aHeadOfAFailureHasNoBody() throws IOException {
    for (String path : List.of("/api/v1/hazards/boom", "/api/v1/absentees", "/api/v1/unicorns")) {
      try (Raw client = new Raw(gateway.getPort())) {
        String answer =
            client
                .send(get(path).replace("GET ", "HEAD ").replace("\r\n\r\n", "\r\n"))
                .send("Connection: close\r\n\r\n")
                .readAll(3_000);

        assertThat(Raw.statuses(answer)).hasSize(1).allMatch(status -> status >= 400);
        assertThat(answer).endsWith("\r\n\r\n").contains("application/problem+json");
        assertThat(answer).containsOnlyOnce("\r\n\r\n");
      }
    }
  }

  @Test
  void aProblemOfTheServicePassesAsItIs() {
    Response answer = caller().get("/api/v1/hazards/problem");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(answer.jsonPath().getString("detail")).isEqualTo("of the service");
  }

  @ParameterizedTest
  @CsvSource({
    "400, bad-request",
    "404, not-found",
    "405, method-not-allowed",
    "413, too-large",
    "415, unsupported-media-type",
    "431, headers-too-large",
    "500, internal",
    "502, internal",
    "503, unavailable"
  })
  void aBareRefusalOfTheServiceIsExplained(int status, String code) {
    Response answer = caller().get("/api/v1/hazards/bare?status=" + status);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.header("Allow")).isEqualTo("GET");
  }

  @Test
  void otherErrorBodiesAreTheBusinessOfTheService() {
    Response answer = caller().post("/api/v1/hazards/row-errors");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString()).isEqualTo("{\"rows\":[]}");
  }

  @Test
  void anAnswerBeforeTheEndOfTheBodyIsPassedOn() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/premises/early/imports/early HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nContent-Length: 900000\r\n\r\nfirst bytes");
      String answer = client.readAll(4_000);

      assertThat(Raw.statuses(answer)).containsExactly(422);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(caller().body("{}").post("/api/v1/hazards").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void hundredsOfClientsThatGoAwayLeaveNothingBehind() throws IOException {
    FakeService hazard = suite.hazard();
    int abandonedBefore = hazard.abandoned.get();
    int requestsBefore = hazard.requests.get();
    for (int round = 0; round < 2; round++) {
      List<Raw> clients = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        clients.add(new Raw(gateway.getPort()).send(get("/api/v1/hazards/silent")));
      }
      int expected = requestsBefore + 200 * (round + 1);
      await().atMost(Duration.ofSeconds(10)).until(() -> hazard.requests.get() >= expected - 20);
      for (Raw client : clients) {
        client.abort();
      }
    }

    // every call to the service was given up, and the next caller is served at once
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(hazard.abandoned.get() - abandonedBefore)
                .isGreaterThanOrEqualTo(hazard.requests.get() - requestsBefore));
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      assertThat(caller().get("/api/v1/hazards/1").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void clientsThatGoAwayInMidBodyLeaveNothingBehind() throws IOException {
    FakeService hazard = suite.hazard();
    for (int i = 0; i < 150; i++) {
      try (Raw client = new Raw(gateway.getPort())) {
        client.send(
            "POST /api/v1/premises/imports HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + suite.bearer()
                + "\r\nContent-Length: 5000000\r\n\r\n"
                + "x".repeat(50_000));
        client.abort();
      }
    }
    for (int i = 0; i < 150; i++) {
      try (Raw client = new Raw(gateway.getPort())) {
        client.send(get("/api/v1/hazards/big?bytes=50000000"));
        client.in().readNBytes(1_000);
        client.abort();
      }
    }

    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(hazard.connections.get()).isLessThan(60));
    assertThat(caller().get("/api/v1/hazards/1").statusCode()).isEqualTo(200);
    assertThat(caller().body("a,b").post("/api/v1/premises/imports").statusCode()).isEqualTo(200);
  }

  @Test
  void abortingClientsDoNotOpenTheBreaker() throws IOException {
    for (int i = 0; i < 30; i++) {
      try (Raw client = new Raw(gateway.getPort())) {
        client.send(get("/api/v1/inspections/silent"));
        client.abort();
      }
    }

    assertThat(caller().get("/api/v1/inspections/1").statusCode()).isEqualTo(200);
  }

  private String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + suite.bearer() + "\r\n\r\n";
  }

  @Test
  void aHealthyServiceIsNotDisturbedByASickOne() {
    for (int i = 0; i < 20; i++) {
      given().header("Authorization", suite.bearer()).get("/api/v1/absentees");
      assertThat(caller().get("/api/v1/accidents").statusCode()).isEqualTo(200);
    }
  }
}
