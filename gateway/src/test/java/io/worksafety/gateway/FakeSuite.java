package io.worksafety.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The suite behind the gateway under test: four services that answer, and three that do not. The
 * routes table is the one that ships; only addresses are replaced.
 */
public final class FakeSuite implements QuarkusTestResourceLifecycleManager {

  public static final List<String> SERVICES =
      List.of("accountability", "hazard", "inspection", "responsibility");

  /** What a test reaches of the suite. */
  public static final class Parts {
    public final Vertx vertx;
    public final FakeIssuer issuer;
    public final Map<String, FakeService> services = new TreeMap<>();

    Parts(Vertx vertx) {
      this.vertx = vertx;
      this.issuer = new FakeIssuer(vertx);
      SERVICES.forEach(name -> services.put(name, new FakeService(vertx, name)));
      services.forEach((name, service) -> service.contract = Contracts.of(name));
    }

    public FakeService hazard() {
      FakeService hazard = services.get("hazard");
      if (hazard == null) {
        throw new IllegalStateException("no hazard service");
      }
      return hazard;
    }

    public String bearer() {
      return issuer.token().bearer();
    }
  }

  private @Nullable Parts parts;
  private @Nullable ServerSocket deaf;
  private final List<Socket> queue = new ArrayList<>();

  @Override
  public Map<String, String> start() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    Parts started = new Parts(vertx);
    parts = started;
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    config.put("worksafety.mode", "embedded");
    config.put("worksafety.token.jwks", started.issuer.url());
    config.put("worksafety.token.keys-pause", "50MS");
    config.put("worksafety.gateway.status.age", "200MS");
    config.put("worksafety.gateway.openapi.refresh", "200MS");
    config.put("worksafety.gateway.openapi.retry", "200MS");
    config.put("worksafety.gateway.openapi.timeout", "500MS");
    config.put("worksafety.gateway.status.timeout", "500MS");
    config.put("worksafety.gateway.forward.breaker.pause", "1S");
    config.put("worksafety.gateway.limit.rate.clients.tiny", "5");
    config.put("worksafety.gateway.limit.rate.clients.unlimited", "0");
    started.services.forEach(
        (name, service) -> address(config, name, service.url(), service.managementUrl()));
    String nobody = "http://127.0.0.1:" + closedPort();
    address(config, "absent", nobody, nobody);
    config.put(service("absent") + "collections", "absentees");
    String unreachable = "http://127.0.0.1:" + deafPort();
    address(config, "deaf", unreachable, unreachable);
    config.put(service("deaf") + "collections", "deaf-ones");
    FakeService lame = new FakeService(vertx, "lame");
    address(config, "lame", lame.url(), lame.managementUrl());
    config.put(service("lame") + "collections", "lame-ones");
    return config;
  }

  private static void address(
      Map<String, String> config, String name, String url, String managementUrl) {
    config.put(service(name) + "url", url);
    config.put(service(name) + "management-url", managementUrl);
  }

  private static String service(String name) {
    return "worksafety.gateway.routing.services." + name + '.';
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port where connecting takes for ever: its queue is full and nobody accepts. */
  private int deafPort() {
    try {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      deaf = socket;
      for (int i = 0; i < 4; i++) {
        Socket waiting = new Socket();
        queue.add(waiting);
        try {
          waiting.connect(
              new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort()), 200);
        } catch (java.net.SocketTimeoutException full) {
          break;
        }
      }
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    if (parts != null) {
      injector.injectIntoFields(parts, new TestInjector.MatchesType(Parts.class));
    }
  }

  @Override
  public void stop() {
    try {
      for (Socket socket : queue) {
        socket.close();
      }
      if (deaf != null) {
        deaf.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (parts != null) {
      Futures.await(parts.vertx.close());
    }
  }
}
