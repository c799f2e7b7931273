package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged hazard service in a process of its own, with settings of a test's own. */
final class PackagedService implements AutoCloseable {

  private static final Path JAR =
      Path.of("..", "hazard-service", "target", "quarkus-app", "quarkus-run.jar");

  private final Process process;
  private final Path log;
  private final int port;

  private PackagedService(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static PackagedService start(Path folder, Map<String, String> settings) throws IOException {
    int port = freePort();
    Map<String, String> properties = new HashMap<>(settings);
    properties.put("quarkus.http.port", String.valueOf(port));
    properties.put("quarkus.management.port", String.valueOf(freePort()));
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
    line.add("-jar");
    line.add(JAR.toString());
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().keySet().removeIf(name -> name.startsWith("WORKSAFETY_"));
    Path log = Files.createTempFile(folder, "service", ".log");
    Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new PackagedService(process, log, port);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  PackagedService awaitUp() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> log().contains("Listening on") || !process.isAlive());
    assertThat(process.isAlive()).as(log()).isTrue();
    return this;
  }

  /** What it said before it gave up. */
  String awaitRefusal() throws InterruptedException {
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).as(log()).isTrue();
    assertThat(process.exitValue()).as(log()).isNotZero();
    return log();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
