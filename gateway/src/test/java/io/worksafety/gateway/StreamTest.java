package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies pass as they come, in both directions. */
@QuarkusTest
class StreamTest extends GatewayTest {

  private static final long THIRTY_MEGABYTES = 30_000_000;

  @Test
  void anUploadArrivesWhileItIsStillBeingSent() throws IOException {
    FakeService hazard = suite.hazard();
    long before = hazard.bodyBytes.get();
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          "POST /api/v1/premises/imports HTTP/1.1\r\nHost: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.send("5\r\nfirst\r\n");
      await().atMost(Duration.ofSeconds(5)).until(() -> hazard.bodyBytes.get() - before == 5);
      client.send("6\r\nsecond\r\n0\r\n\r\n");
      String answer = client.readAll(1_500);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).contains("\"length\":11");
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void thirtyMegabytesGoUpOfUnknownLength(HttpClient.Version version) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpRequest request =
          request("/api/v1/premises/imports")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(THIRTY_MEGABYTES)))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"length\":" + THIRTY_MEGABYTES);
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void thirtyMegabytesComeDown(HttpClient.Version version) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpRequest request = request("/api/v1/hazards/big?bytes=" + THIRTY_MEGABYTES).GET().build();
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());

      long count = 0;
      try (InputStream in = answer.body()) {
        byte[] block = new byte[65536];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          count += n;
        }
      }
      assertThat(count).isEqualTo(THIRTY_MEGABYTES);
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void eventsComeOneByOne(HttpClient.Version version) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      HttpResponse<InputStream> answer =
          client.send(
              request("/api/v1/hazards/sse").GET().build(),
              HttpResponse.BodyHandlers.ofInputStream());
      List<Long> arrivals = new ArrayList<>();
      try (InputStream in = answer.body()) {
        byte[] block = new byte[1024];
        StringBuilder text = new StringBuilder();
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          text.append(new String(block, 0, n, StandardCharsets.UTF_8));
          arrivals.add(System.nanoTime());
        }
        assertThat(text.toString()).contains("data: 0").contains("data: 4");
      }

      assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
      long span = Duration.ofNanos(arrivals.getLast() - arrivals.getFirst()).toMillis();
      assertThat(arrivals).hasSizeGreaterThanOrEqualTo(FakeService.SSE_EVENTS);
      assertThat(span).isGreaterThan((FakeService.SSE_EVENTS - 2) * FakeService.SSE_PAUSE_MILLIS);
    }
  }

  @Test
  void anOldClientGetsAStreamThatEndsWithTheConnection() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  "GET /api/v1/hazards/big?bytes=300000 HTTP/1.0\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\n\r\n")
              .readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).doesNotContainIgnoringCase("transfer-encoding");
      assertThat(answer.length() - answer.indexOf("\r\n\r\n") - 4).isEqualTo(300_000);
      assertThat(client.in().read()).isEqualTo(-1);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.toString()).resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", suite.bearer());
  }

  /** So many zeros, made as they are read. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
