package io.worksafety.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.testkit.RawHttp.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What strangers send. Every case has its named answer, changes nothing, and never is a 5xx. The
 * same cases run against each service and through the gateway.
 */
public final class HostileInput {

  /**
   * Where to send it.
   *
   * @param token may create at {@code postPath} and read {@code listPath}
   * @param foreignToken has the same roles in another district
   * @param postPath creates something from {@code body}, a flat JSON object
   * @param textField a text in it
   * @param textLimit the longest text it takes
   * @param enumField an enum in it, or empty
   * @param listPath a list with {@code limit}
   * @param textQuery a literal text filter of the list, or empty
   * @param singlePath an existing thing in the token's district
   */
  public record Target(
      String host,
      int port,
      String token,
      String foreignToken,
      String postPath,
      String body,
      String textField,
      int textLimit,
      String enumField,
      String listPath,
      String textQuery,
      String singlePath) {}

  private static final int MEGABYTE = 1024 * 1024;

  private final Target target;
  private final List<DynamicTest> cases = new ArrayList<>();

  private HostileInput(Target target) {
    this.target = target;
  }

  /** All cases, each a test of its own. */
  public static Stream<DynamicTest> against(Target target) {
    HostileInput input = new HostileInput(target);
    input.bodies();
    input.parameters();
    input.tokens();
    input.wire();
    return input.cases.stream();
  }

  private void bodies() {
    post("nested 100 000 deep", "[".repeat(100_000) + "]".repeat(100_000), problem(400));
    post(
        "nested 900 deep in an unknown field",
        with("\"x\":" + "[".repeat(900) + "]".repeat(900)),
        problem(400));
    post("body of 2 MB", with("\"x\":\"" + "a".repeat(2 * MEGABYTE) + "\""), status(413));
    post("text of 900 kB", text("a".repeat(900_000)), problem(400));
    post("number of 900 000 digits", with("\"x\":" + "9".repeat(900_000)), problem(400));
    post("number beyond any range", with("\"x\":1e400"), problem(400));
    post("duplicate keys", with(field(target.textField, "\"twice\"")), problem(400));
    post("something behind the object", target.body + " {}", problem(400));
    post(
        "unknown field",
        with("\"nobodyKnowsMe\":1"),
        problem(400, "json.unknown-field", "/nobodyKnowsMe"));
    post(
        "lone surrogate", text("\\ud800"), problem(400, "json.wrong-type", "/" + target.textField));
    post(
        "NUL character",
        text("a\\u0000b"),
        problem(400, "json.wrong-type", "/" + target.textField));
    post(
        "one character too many",
        text("长".repeat(target.textLimit + 1)),
        problem(400, "validation", "/" + target.textField));
    post(
        "only zero-width characters",
        text("\\u200b\\u200b\\ufeff"),
        problem(400, "validation", "/" + target.textField));
    post("number for a text", field(5), problem(400, "json.wrong-type", "/" + target.textField));
    post("true for a text", field(true), problem(400, "json.wrong-type", "/" + target.textField));
    if (!target.enumField.isEmpty()) {
      post(
          "number for an enum",
          replace(target.enumField, "0"),
          problem(400, "json.wrong-type", "/" + target.enumField));
      post(
          "unknown enum constant",
          replace(target.enumField, "\"NOSUCH\""),
          problem(400, "json.wrong-type", "/" + target.enumField));
    }
    post("an array instead of an object", "[]", problem(400));
    post("nothing at all", "", problem(400));
    post("not JSON", "<hazard/>", problem(400));
    bytes(
        "invalid UTF-8",
        new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
        "",
        problem(400));
    bytes("GBK", text("隐患").getBytes(Charset.forName("GBK")), "", problem(400));
    bytes(
        "gzip of 50 MB of zeros", gzip(50 * MEGABYTE), "Content-Encoding: gzip\r\n", clientError());
    request(
        "another media type",
        "POST",
        target.postPath,
        "Content-Type: text/plain\r\n",
        target.body.getBytes(StandardCharsets.UTF_8),
        problem(415));
    request("DELETE", "DELETE", target.postPath, "", new byte[0], problem(405));
    request("TRACE", "TRACE", target.postPath, "", new byte[0], status(405));
  }

  private void parameters() {
    for (String limit : List.of("-1", "0", "1000000000", "2147483648", "x", "1e3", "")) {
      get("limit=" + limit, target.listPath + "?limit=" + limit, problem(400));
    }
    get(
        "unknown parameter",
        target.listPath + "?nosuch=1",
        problem(400, "parameter.unknown", "nosuch"));
    get("repeated parameter", target.listPath + "?limit=5&limit=6", problem(400));
    get(
        "made-up cursor",
        target.listPath + "?cursor=AAAA",
        problem(400, "cursor.mismatch", "cursor"));
    get("id that is no UUID", parent() + "/not-an-id", problem(400));
    get("id that does not exist", parent() + "/00000000-0000-7000-8000-000000000000", problem(404));
    if (!target.textQuery.isEmpty()) {
      String query = target.listPath + "?" + target.textQuery + "=";
      get("SQL in a filter", query + "%27%20or%201=1--", nothingFound());
      get("percent sign in a filter", query + "%E6%9D%91%E9%9B%86%25%E5%BA%93", nothingFound());
      get("underscore in a filter", query + "____", nothingFound());
      get("NUL in a filter", query + "%00", problem(400));
    }
    get("broken percent encoding", target.listPath + "?cursor=%zz", clientError());
    get(
        "address of 9 000 characters",
        target.listPath + "?cursor=" + "a".repeat(9_000),
        status(414, 400));
    get("the way out of the API", "/api/v1/../../q/health", status(404, 400));
    get("the encoded way out", "/api/v1/%2e%2e/%2e%2e/q/health", status(404, 400));
  }

  private void tokens() {
    authorized("no token", "", 401);
    authorized("no bearer token", "Authorization: Basic YTpi\r\n", 401);
    authorized("garbage", "Authorization: Bearer x.y.z\r\n", 401);
    authorized("alg none", bearer(none()), 401);
    authorized("HS256", bearer(hs256()), 401);
    authorized(
        "another audience",
        bearer(Tokens.of("AUDITOR").area("32").claim("aud", "other").jwt()),
        401);
    authorized(
        "another issuer",
        bearer(Tokens.of("AUDITOR").area("32").claim("iss", "https://evil.example").jwt()),
        401);
    authorized(
        "expired",
        bearer(Tokens.of("AUDITOR").area("32").lifetime(java.time.Duration.ofHours(-2)).jwt()),
        401);
    authorized("without expiry", bearer(Tokens.of("AUDITOR").area("32").without("exp").jwt()), 401);
    authorized(
        "signed by a stranger",
        bearer(Tokens.of("AUDITOR").area("32").signedByAStranger().jwt()),
        401);
    authorized("no role of use", bearer(Tokens.of("NOBODY").area("32").jwt()), 403);
    add(
        "a thing of another district",
        () -> {
          Reply reply = send("GET", target.singlePath, bearer(target.foreignToken), new byte[0]);
          problem(404).accept(reply);
          Reply absent =
              send(
                  "GET",
                  parent() + "/00000000-0000-7000-8000-000000000000",
                  bearer(target.foreignToken),
                  new byte[0]);
          assertThat(reply.status()).isEqualTo(absent.status());
        });
  }

  private void wire() {
    String head = "Host: x\r\nConnection: close\r\n" + bearer(target.token);
    String json = "Content-Type: application/json\r\n";
    String post = "POST " + target.postPath + " HTTP/1.1\r\n" + head + json;
    raw(
        "content length and chunks",
        post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /");
    raw("two content lengths", post + "Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}");
    raw("negative content length", post + "Content-Length: -1\r\n\r\n");
    raw(
        "unknown transfer encoding",
        post + "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}");
    raw("space before the colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
    raw("NUL in a header", "GET " + target.listPath + " HTTP/1.1\r\n" + head + "X: a\0b\r\n\r\n");
    raw(
        "header of 30 kB",
        "GET "
            + target.listPath
            + " HTTP/1.1\r\n"
            + head
            + "X: "
            + "a".repeat(30_000)
            + "\r\n\r\n");
    raw("no host", "GET " + target.listPath + " HTTP/1.1\r\nConnection: close\r\n\r\n");
  }

  private void post(String name, String body, Consumer<Reply> expected) {
    bytes(name, body.getBytes(StandardCharsets.UTF_8), "", expected);
  }

  private void bytes(String name, byte[] body, String headers, Consumer<Reply> expected) {
    request(
        name,
        "POST",
        target.postPath,
        "Content-Type: application/json\r\n" + headers,
        body,
        expected);
  }

  private void get(String name, String path, Consumer<Reply> expected) {
    request(name, "GET", path, "", new byte[0], expected);
  }

  private void request(
      String name,
      String method,
      String path,
      String headers,
      byte[] body,
      Consumer<Reply> expected) {
    add(name, () -> expected.accept(send(method, path, bearer(target.token) + headers, body)));
  }

  private void authorized(String name, String header, int status) {
    add(name, () -> problem(status).accept(send("GET", target.listPath, header, new byte[0])));
  }

  private void raw(String name, String request) {
    add(
        name,
        () -> {
          Reply reply =
              RawHttp.send(target.host, target.port, request.getBytes(StandardCharsets.ISO_8859_1));
          assertThat(reply.status()).as("%s%n%s", reply.head(), reply.body()).isBetween(400, 499);
          assertThat(reply.body()).doesNotContain("\r\nHTTP/1.1 ");
        });
  }

  private void add(String name, Runnable check) {
    cases.add(DynamicTest.dynamicTest(name, check::run));
  }

  private Reply send(String method, String path, String headers, byte[] body) {
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + target.host
            + "\r\nConnection: close\r\n"
            + headers
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return RawHttp.send(target.host, target.port, all);
  }

  private static Consumer<Reply> problem(int status) {
    return reply -> {
      assertThat(reply.status()).as("%s%n%s", reply.head(), reply.body()).isEqualTo(status);
      assertThat(reply.header("Content-Type"))
          .as(reply.head())
          .startsWith("application/problem+json");
      assertThat(reply.body())
          .contains("\"status\":" + status)
          .contains("\"code\":")
          .contains("\"traceId\":");
      assertThat(reply.body()).doesNotContain("Exception", "io.worksafety", "java.", "at org.");
    };
  }

  private static Consumer<Reply> problem(int status, String code, String place) {
    return reply -> {
      problem(status).accept(reply);
      assertThat(reply.body()).contains("\"" + code + "\"").contains("\"" + place + "\"");
    };
  }

  private static Consumer<Reply> status(Integer... allowed) {
    return reply ->
        assertThat(reply.status())
            .as("%s%n%s", reply.head(), reply.body())
            .isIn((Object[]) allowed);
  }

  private static Consumer<Reply> clientError() {
    return reply ->
        assertThat(reply.status()).as("%s%n%s", reply.head(), reply.body()).isBetween(400, 499);
  }

  private static Consumer<Reply> nothingFound() {
    return reply -> {
      assertThat(reply.status()).as("%s%n%s", reply.head(), reply.body()).isEqualTo(200);
      assertThat(reply.body()).contains("\"items\":[]");
    };
  }

  private String parent() {
    return target.singlePath.substring(0, target.singlePath.lastIndexOf('/'));
  }

  private String with(String more) {
    return target.body.strip().replaceFirst("\\}$", "") + "," + more + "}";
  }

  private String text(String value) {
    return replace(target.textField, "\"" + value + "\"");
  }

  private String field(Object value) {
    return replace(target.textField, String.valueOf(value));
  }

  private static String field(String name, String value) {
    return "\"" + name + "\":" + value;
  }

  private String replace(String field, String value) {
    String pattern = "\"" + field + "\"\\s*:\\s*(\"[^\"]*\"|[0-9.]+)";
    String replaced =
        target.body.replaceFirst(
            pattern, java.util.regex.Matcher.quoteReplacement(field(field, value)));
    assertThat(replaced).as("the body has a field %s", field).isNotEqualTo(target.body);
    return replaced;
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }

  private static String none() {
    String[] parts = Tokens.of("AUDITOR").area("32").jwt().split("\\.");
    return base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
  }

  private static String hs256() {
    String[] parts = Tokens.of("AUDITOR").area("32").jwt().split("\\.");
    return base64("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}")
        + "."
        + parts[1]
        + "."
        + base64("0".repeat(32));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(int zeros) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(new byte[zeros]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
