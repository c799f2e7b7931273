package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One request must never be taken for two, nor two for one. */
@QuarkusTest
class SmugglingTest extends GatewayTest {

  private static final String POST = "POST /api/v1/hazards HTTP/1.1\r\n";
  private static final String GET = "GET /api/v1/hazards HTTP/1.1\r\n";
  private static final String INNER = "GET /api/v1/hazards/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

  static Stream<Arguments> probes() {
    return Stream.of(
        probe(
            "CL and TE",
            POST + "{h}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + INNER),
        probe(
            "TE and CL",
            POST + "{h}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n" + INNER),
        probe("two lengths", POST + "{h}Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}"),
        probe("a list of lengths", POST + "{h}Content-Length: 2, 30\r\n\r\n{}"),
        probe("a negative length", POST + "{h}Content-Length: -1\r\n\r\n"),
        probe("a signed length", POST + "{h}Content-Length: +2\r\n\r\n{}"),
        probe("a length in words", POST + "{h}Content-Length: two\r\n\r\n{}"),
        probe("a length beyond long", POST + "{h}Content-Length: 99999999999999999999\r\n\r\n{}"),
        probe("an unknown encoding", POST + "{h}Transfer-Encoding: xchunked\r\n\r\n{}"),
        probe(
            "chunked and identity",
            POST + "{h}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
        probe(
            "chunked twice",
            POST + "{h}Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        probe(
            "an unknown encoding and a length",
            POST + "{h}Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}"),
        probe("a blank before the colon", POST + "{h}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
        probe("no host", GET + "Authorization: {t}\r\n\r\n"),
        probe("two hosts", GET + "{h}Host: y\r\n\r\n"),
        probe("an impossible host", GET + "Host: a b\r\nAuthorization: {t}\r\n\r\n"),
        probe("NUL in a header", GET + "{h}X: a\0b\r\n\r\n"),
        probe("a line without a colon", GET + "{h}nonsense\r\n\r\n"),
        probe("another host in the address", "GET http://evil/api/v1/hazards HTTP/1.1\r\n{h}\r\n"),
        probe("an unknown expectation", POST + "{h}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}"),
        probe("no method", "/api/v1/hazards HTTP/1.1\r\n{h}\r\n"),
        probe("a control character in the method", "GE\tT /api/v1/hazards HTTP/1.1\r\n{h}\r\n"));
  }

  private static Arguments probe(String name, String bytes) {
    return Arguments.of(name, bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("probes")
  void aProbeIsRefused(String name, String bytes) throws IOException {
    String text =
        bytes
            .replace("{h}", "Host: x\r\nContent-Type: application/json\r\nAuthorization: {t}\r\n")
            .replace("{t}", suite.bearer());
    try (Raw client = new Raw(gateway.getPort())) {
      List<Integer> statuses = Raw.statuses(client.send(text).readAll(2_500));

      assertThat(statuses).as(name).isNotEmpty();
      assertThat(statuses).as(name).allMatch(status -> status >= 400 && status < 500);
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append("GET /api/v1/hazards/").append(i).append(" HTTP/1.1\r\nHost: x\r\n");
      text.append("Authorization: ").append(suite.bearer()).append("\r\n\r\n");
    }
    try (Raw client = new Raw(gateway.getPort())) {
      String answer = client.send(text.toString()).readAll(1_500);

      assertThat(Raw.statuses(answer)).containsExactly(200, 200, 200, 200, 200);
      int last = -1;
      for (int i = 0; i < 5; i++) {
        int at = answer.indexOf("\"uri\":\"/api/v1/hazards/" + i + "\"");
        assertThat(at).isGreaterThan(last);
        last = at;
      }
    }
  }

  @Test
  void aChunkWithoutASizeEndsTheConnection() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      client.send(
          POST
              + "Host: x\r\nAuthorization: "
              + suite.bearer()
              + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
              + INNER);
      String answer = client.readAll(2_500);

      assertThat(Raw.statuses(answer)).allMatch(status -> status == 400);
      assertThat(client.in().read()).isEqualTo(-1);
    }
    assertThat(caller().get("/api/v1/hazards").statusCode()).isEqualTo(200);
  }

  @Test
  void theNameOfTheEncodingMayBeWrittenInCapitals() throws IOException {
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  POST
                      + "Host: x\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\nTransfer-Encoding: Chunked\r\nConnection: close\r\n\r\n"
                      + "2\r\n{}\r\n0\r\n\r\n")
              .readAll(3_000);

      assertThat(Raw.statuses(answer)).containsExactly(200);
      assertThat(answer).contains("\"length\":2");
    }
  }

  @Test
  void whatFollowsARefusedBodyIsNoRequest() throws IOException {
    String inner = "GET /api/v1/hazards/inner HTTP/1.1\r\nHost: x\r\n\r\n";
    try (Raw client = new Raw(gateway.getPort())) {
      String answer =
          client
              .send(
                  POST
                      + "Host: x\r\nContent-Length: "
                      + inner.length()
                      + "\r\n\r\n"
                      + inner
                      + "GET /api/v1/unicorns HTTP/1.1\r\nHost: x\r\n\r\n")
              .readAll(1_500);

      assertThat(Raw.statuses(answer)).containsExactly(401, 404);
    }
  }
}
