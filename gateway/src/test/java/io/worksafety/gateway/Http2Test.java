package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HTTP/2 in front, HTTP/1.1 behind. */
@QuarkusTest
class Http2Test extends GatewayTest {

  private HttpClient client;

  @BeforeEach
  void connect() {
    client =
        suite.vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false));
  }

  @AfterEach
  void disconnect() {
    Futures.await(client.close());
  }

  private HttpClientRequest request(HttpMethod method, String path) {
    HttpClientRequest request =
        Futures.await(
            client.request(
                new RequestOptions()
                    .setMethod(method)
                    .setHost("127.0.0.1")
                    .setPort(gateway.getPort())
                    .setURI(path)));
    return request.putHeader("Authorization", suite.bearer());
  }

  private static JsonObject body(Future<HttpClientResponse> answer) {
    Buffer content =
        Futures.await(
            answer.compose(response ->
                response.statusCode() == 200
                    ? response.body()
                    : Future.failedFuture("status " + response.statusCode())));
    return new JsonObject(content);
  }

  @Test
  void requestsPassAndLoseTheirClaims() {
    HttpClientRequest request =
        request(HttpMethod.GET, "/api/v1/hazards").putHeader("x-user-id", "evil");
    JsonObject seen = body(request.send());

    assertThat(request.version()).isEqualTo(HttpVersion.HTTP_2);
    assertThat(seen.getJsonObject("headers").fieldNames())
        .contains("x-forwarded-for", "traceparent", "host")
        .doesNotContain("x-user-id", ":path", ":authority");
    assertThat(seen.getJsonObject("headers").getString("x-forwarded-host"))
        .isEqualTo("127.0.0.1:" + gateway.getPort());
  }

  @Test
  void bodiesPassWithAndWithoutALength() {
    JsonObject known = body(request(HttpMethod.POST, "/api/v1/hazards").send(Buffer.buffer("{}")));
    HttpClientRequest open = request(HttpMethod.POST, "/api/v1/hazards").setChunked(true);
    Future<HttpClientResponse> answer = open.response();
    open.write("hel");
    open.end("lo");
    JsonObject unknown = body(answer);
    JsonObject empty = body(request(HttpMethod.POST, "/api/v1/hazards").send());

    assertThat(known.getInteger("length")).isEqualTo(2);
    assertThat(unknown.getInteger("length")).isEqualTo(5);
    assertThat(empty.getInteger("length")).isEqualTo(0);
  }

  @Test
  void problemsAreAnsweredOnTheStreamAndTheConnectionLives() {
    HttpClientResponse notFound = Futures.await(request(HttpMethod.GET, "/api/v1/unicorns").send());
    HttpClientResponse tooLarge =
        Futures.await(
            request(HttpMethod.POST, "/api/v1/hazards").send(Buffer.buffer(new byte[1_100_000])));
    HttpClientResponse fine = Futures.await(request(HttpMethod.GET, "/api/v1/hazards").send());

    assertThat(notFound.statusCode()).isEqualTo(404);
    assertThat(notFound.getHeader("content-type")).isEqualTo("application/problem+json");
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(fine.statusCode()).isEqualTo(200);
  }

  @Test
  void abandonedStreamsLeaveNothingBehind() {
    FakeService hazard = suite.hazard();
    int abandonedBefore = hazard.abandoned.get();
    int requestsBefore = hazard.requests.get();
    List<HttpClientRequest> pending = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      HttpClientRequest request = request(HttpMethod.GET, "/api/v1/hazards/silent");
      request.response().onFailure(reset -> {});
      request.end();
      pending.add(request);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> hazard.requests.get() >= requestsBefore + 60);

    pending.forEach(HttpClientRequest::reset);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(hazard.abandoned.get() - abandonedBefore)
                .isGreaterThanOrEqualTo(hazard.requests.get() - requestsBefore));
    assertThat(Futures.await(request(HttpMethod.GET, "/api/v1/hazards").send()).statusCode())
        .isEqualTo(200);
  }
}
