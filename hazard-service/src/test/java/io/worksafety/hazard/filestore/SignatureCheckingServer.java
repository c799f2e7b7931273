package io.worksafety.hazard.filestore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts, gets and deletes objects as the S3 protocol says, for requests whose signature (version 4)
 * and body digest it computes for itself and finds right. It is no S3 server: nothing else of the
 * protocol is there.
 */
final class SignatureCheckingServer implements AutoCloseable {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final String accessKey;
  private final String secretKey;
  private final HttpServer server;

  SignatureCheckingServer(String accessKey, String secretKey) throws IOException {
    this.accessKey = accessKey;
    this.secretKey = secretKey;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      if (!isSigned(exchange, body)) {
        refuse(exchange, 403, "SignatureDoesNotMatch");
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path, body);
          exchange
              .getResponseHeaders()
              .add("ETag", "\"" + hex(sha256(body)).substring(0, 32) + "\"");
          exchange.sendResponseHeaders(200, -1);
        }
        case "GET" -> {
          byte[] object = objects.get(path);
          if (object == null) {
            refuse(exchange, 404, "NoSuchKey");
          } else {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
          }
        }
        case "DELETE" -> {
          objects.remove(path);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> refuse(exchange, 405, "MethodNotAllowed");
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    byte[] xml =
        ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, xml.length);
    exchange.getResponseBody().write(xml);
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
    Matcher given =
        AUTHORIZATION.matcher(
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String digest = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
    if (!given.matches()
        || !given.group(1).equals(accessKey)
        || !(hex(sha256(body)).equals(digest)
            || body.length == 0 && "UNSIGNED-PAYLOAD".equals(digest))) {
      return false;
    }
    String headers =
        Arrays.stream(given.group(4).split(";"))
            .map(name ->
                name
                    + ":"
                    + exchange.getRequestHeaders().get(name).stream()
                        .map(value -> value.strip().replaceAll(" +", " "))
                        .collect(Collectors.joining(","))
                    + "\n")
            .collect(Collectors.joining());
    String query = exchange.getRequestURI().getRawQuery();
    String canonical =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            query == null ? "" : query,
            headers,
            given.group(4),
            digest);
    String scope = given.group(2) + "/" + given.group(3) + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            exchange.getRequestHeaders().getFirst("X-Amz-Date"),
            scope,
            hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String step : scope.split("/")) {
      key = mac(key, step);
    }
    return hex(mac(key, toSign)).equals(given.group(5));
  }

  private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
