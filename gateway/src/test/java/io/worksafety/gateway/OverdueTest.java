package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that stay away and bodies that do not come, with little patience. */
@QuarkusTest
@TestProfile(OverdueTest.Impatient.class)
class OverdueTest extends GatewayTest {

  private static final Duration HEAD_TIMEOUT = Duration.ofSeconds(2);

  public static final class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "worksafety.gateway.forward.head-timeout", HEAD_TIMEOUT.toSeconds() + "S",
          "worksafety.gateway.forward.upload-timeout", "4S",
          "worksafety.gateway.forward.breaker.pause", "5S");
    }
  }

  @Test
  void aServiceThatDoesNotAnswerIsGivenUp() {
    Response answer = caller().get("/api/v1/hazards/silent");

    assertProblem(answer, 503, "unavailable");
    assertThat(answer.jsonPath().getString("detail")).contains("Idempotency-Key");
  }

  @Test
  void theBreakerOpensOnOverdueAnswersAndClosesAgain() {
    for (int i = 0; i < 5; i++) {
      assertProblem(caller().get("/api/v1/lame-ones/silent"), 503, "unavailable");
    }

    long start = System.nanoTime();
    assertProblem(caller().get("/api/v1/lame-ones/1"), 503, "unavailable");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HEAD_TIMEOUT);
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(caller().get("/api/v1/lame-ones/1").statusCode()).isEqualTo(200));
    assertThat(caller().get("/api/v1/lame-ones/1").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatStopsComingIsNotWaitedForForEver() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nContent-Length: 1000\r\n\r\nonly this");
      String answer = client.readAll(9_000);

      assertThat(Raw.statuses(answer)).containsExactly(408);
      assertThat(answer).contains("request-timeout");
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void aSlowUploadIsNotAnOverdueAnswer() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nContent-Length: 3\r\n\r\n");
      long start = System.nanoTime();
      for (String piece : new String[] {"a", "b", "c"}) {
        client.send(piece);
        assertThat(client.readAll(piece.equals("c") ? 1_500 : 1_200))
            .matches(answer -> piece.equals("c") == answer.contains("\"length\":3"));
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(HEAD_TIMEOUT);
    }
  }
}
