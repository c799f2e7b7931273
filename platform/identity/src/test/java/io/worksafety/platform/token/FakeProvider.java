package io.worksafety.platform.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An OpenID Connect provider as far as the suite sees one: discovery, keys and introspection. */
final class FakeProvider implements AutoCloseable {

  private final HttpServer server;
  private final List<JsonWebKey> published = new CopyOnWriteArrayList<>();
  private final Set<String> inactive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger serial = new AtomicInteger();
  final AtomicInteger keyReadings = new AtomicInteger();
  final AtomicInteger questions = new AtomicInteger();
  volatile int status = 200;
  volatile String claimedIssuer;
  volatile String lastAuthorization = "";

  FakeProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    claimedIssuer = issuer();
    server.createContext(
        "/realm/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                "{\"issuer\":\"" + claimedIssuer + "\",\"jwks_uri\":\"" + keysUrl() + "\"}"));
    server.createContext(
        "/realm/keys",
        exchange -> {
          keyReadings.incrementAndGet();
          answer(exchange, new JsonWebKeySet(new ArrayList<>(published)).toJson());
        });
    server.createContext("/realm/introspect", this::introspect);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void introspect(HttpExchange exchange) throws IOException {
    questions.incrementAndGet();
    lastAuthorization = exchange.getRequestHeaders().getFirst("Authorization");
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token =
        URLDecoder.decode(
            form.substring(form.indexOf("token=") + 6).split("&")[0], StandardCharsets.UTF_8);
    answer(exchange, "{\"active\":" + !inactive.contains(token) + "}");
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
  }

  String keysUrl() {
    return issuer() + "/keys";
  }

  String introspectionUrl() {
    return issuer() + "/introspect";
  }

  /** A new RSA key in the published set. */
  PublicJsonWebKey publishRsaKey() {
    PublicJsonWebKey key = rsaKey();
    published.add(key);
    return key;
  }

  PublicJsonWebKey rsaKey() {
    try {
      return named(RsaJwkGenerator.generateJwk(2048));
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  PublicJsonWebKey publishEcKey() {
    try {
      PublicJsonWebKey key = named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
      published.add(key);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  PublicJsonWebKey publishEdKey() {
    try {
      PublicJsonWebKey key = named(OkpJwkGenerator.generateJwk("Ed25519"));
      published.add(key);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private PublicJsonWebKey named(PublicJsonWebKey key) {
    key.setKeyId("key-" + serial.incrementAndGet());
    key.setUse("sig");
    return key;
  }

  void publish(JsonWebKey key) {
    published.add(key);
  }

  void withdraw(JsonWebKey key) {
    published.remove(key);
  }

  void deactivate(String token) {
    inactive.add(token);
  }

  Draft token(PublicJsonWebKey key) {
    return new Draft(key, issuer());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
