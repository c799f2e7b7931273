package io.worksafety.testkit.pipeline;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.worksafety.testkit.SuiteParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The usual parts, a list of revocations, and a provider that says of tokens what a test wants. */
public final class IdentityParts implements QuarkusTestResourceLifecycleManager {

  /** System properties, as tests and their resources are loaded by different class loaders. */
  static final String LIST = "worksafety.test.revocations";

  static final String ANSWER = "worksafety.test.introspection";
  static final String ACTIVE = "{\"active\":true}";

  private final SuiteParts parts = new SuiteParts();
  private HttpServer provider;
  private Path list;

  @Override
  public void init(Map<String, String> arguments) {
    parts.init(Map.of("service", "echo"));
  }

  @Override
  public Map<String, String> start() {
    try {
      list = Files.createTempFile("worksafety-revoked-", ".jsonl");
      provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty(LIST, list.toString());
    System.setProperty(ANSWER, ACTIVE);
    provider.createContext(
        "/introspect",
        exchange -> {
          byte[] body = System.getProperty(ANSWER).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    provider.start();
    Map<String, String> configuration = new HashMap<>(parts.start());
    configuration.put("worksafety.token.revocations", list.toString());
    configuration.put("worksafety.token.files-every", "0.1S");
    configuration.put(
        "worksafety.token.introspection.url",
        "http://127.0.0.1:" + provider.getAddress().getPort() + "/introspect");
    configuration.put("worksafety.token.introspection.client-id", "suite");
    configuration.put("worksafety.token.introspection.client-secret", "secret");
    configuration.put("worksafety.token.introspection.every", "0.3S");
    configuration.put("worksafety.token.introspection.grace", "1S");
    configuration.put("worksafety.token.introspection.pause", "0.1S");
    configuration.put("worksafety.inbox.enabled", "false");
    configuration.put("worksafety.outbox.enabled", "false");
    return configuration;
  }

  @Override
  public void stop() {
    parts.stop();
    if (provider != null) {
      provider.stop(0);
    }
    try {
      if (list != null) {
        Files.deleteIfExists(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
