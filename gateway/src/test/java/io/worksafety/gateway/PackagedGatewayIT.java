package io.worksafety.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged gateway as it is run, with the memory it is given in the suite. */
@NullUnmarked
class PackagedGatewayIT {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final long SIXTY_MEGABYTES = 60_000_000;

  private static Vertx vertx;
  private static FakeSuite.Parts suite;
  private static Process gateway;
  private static Path log;
  private static int port;
  private static int managementPort;

  @BeforeAll
  static void start() throws IOException {
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    suite = new FakeSuite.Parts(vertx);
    port = freePort();
    managementPort = freePort();
    log = Files.createTempFile("gateway", ".log");
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            JAR.toString());
    Map<String, String> environment = command.environment();
    environment.put("WORKSAFETY_MODE", "embedded");
    environment.put("WORKSAFETY_JWKS", suite.issuer.url());
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    suite.services.forEach((name, service) -> {
      String prefix = "WORKSAFETY_" + name.toUpperCase(java.util.Locale.ROOT);
      environment.put(prefix + "_URL", service.url());
      environment.put(prefix + "_MANAGEMENT_URL", service.managementUrl());
    });
    gateway = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptions()
          .until(() ->
              client
                      .send(
                          HttpRequest.newBuilder(
                                  URI.create(
                                      "http://127.0.0.1:" + managementPort + "/q/health/ready"))
                              .build(),
                          HttpResponse.BodyHandlers.discarding())
                      .statusCode()
                  == 200);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    gateway.destroy();
    assertThat(gateway.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Futures.await(vertx.close());
    Files.delete(log);
  }

  @Test
  void largeBodiesPassThroughASmallHeap() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<Long>> transfers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        transfers.add(CompletableFuture.supplyAsync(() -> upload(client)));
        transfers.add(CompletableFuture.supplyAsync(() -> download(client)));
      }
      for (CompletableFuture<Long> transfer : transfers) {
        assertThat(transfer.get(90, TimeUnit.SECONDS)).isEqualTo(SIXTY_MEGABYTES);
      }
    }
    assertAliveAndWell();
  }

  private static long upload(HttpClient client) {
    byte[] block = new byte[1_000_000];
    try {
      HttpResponse<String> answer =
          client.send(
              request("/api/v1/premises/imports")
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArrays(() ->
                          IntStream.range(0, (int) (SIXTY_MEGABYTES / block.length))
                              .mapToObj(i -> block)
                              .iterator()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return new io.vertx.core.json.JsonObject(answer.body()).getLong("length");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long download(HttpClient client) {
    try {
      HttpResponse<InputStream> answer =
          client.send(
              request("/api/v1/hazards/big?bytes=" + SIXTY_MEGABYTES).GET().build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        byte[] block = new byte[65536];
        long count = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
          count += n;
        }
        return count;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Nobody reads these answers: what the service sends must wait there and not in our heap. */
  @Test
  void clientsThatDoNotReadDoNotFillTheHeap() throws Exception {
    List<Raw> clients = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      clients.add(
          new Raw(port)
              .send(
                  "GET /api/v1/hazards/big?bytes="
                      + SIXTY_MEGABYTES
                      + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                      + suite.bearer()
                      + "\r\n\r\n"));
    }
    for (Raw client : clients) {
      assertThat(client.in().readNBytes(1_000)).hasSize(1_000);
    }
    assertAliveAndWell();
    for (Raw client : clients) {
      client.abort();
    }
    assertAliveAndWell();
  }

  @Test
  void thousandsOfClientsThatGoAwayLeaveItWell() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Raw> clients = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        clients.add(
            new Raw(port)
                .send(
                    "GET /api/v1/hazards/silent HTTP/1.1\r\nHost: x\r\nAuthorization: "
                        + suite.bearer()
                        + "\r\n\r\n"));
      }
      for (Raw client : clients) {
        client.abort();
      }
      assertAliveAndWell();
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(suite.hazard().connections.get()).isLessThan(100));
  }

  private static void assertAliveAndWell() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      long start = System.nanoTime();
      HttpResponse<String> answer =
          client.send(
              request("/api/v1/hazards/1").GET().build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
    assertThat(gateway.isAlive()).isTrue();
    assertThat(Files.readString(log)).doesNotContain("OutOfMemory").doesNotContain(" ERROR ");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(90))
        .header("Authorization", suite.bearer());
  }
}
