package io.worksafety.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.worksafety.acceptance.client.SuiteClient;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The packaged suite with its own PostgreSQL and Kafka, started as {@code ./suite up} does, on
 * ports of its own and in a state folder of its own.
 */
final class SuiteUnderTest implements AutoCloseable {

  private static final int PORT_OFFSET = 5000;
  private static final List<String> PARTS =
      List.of(
          "postgresql",
          "kafka",
          "hazard",
          "responsibility",
          "inspection",
          "accountability",
          "gateway");

  private final Path root;
  private final RunningSuite running;

  private SuiteUnderTest(Path root, Path state) {
    this.root = root;
    this.running = new RunningSuite(state, PORT_OFFSET);
  }

  static SuiteUnderTest start() throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path state = Path.of("target/suite").toAbsolutePath();
    delete(state);
    SuiteUnderTest suite = new SuiteUnderTest(root, state);
    assertThat(suite.launcher("up", "--background")).as("./suite up").isZero();
    return suite;
  }

  RunningSuite running() {
    return running;
  }

  SuiteClient client() throws IOException {
    return running.client();
  }

  /** Ends a part without a word, as a power cut would. The launcher brings it back. */
  void kill(String part) {
    long pid = Long.parseLong(run().getProperty(part + ".pid"));
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  int restarts(String part) {
    return Integer.parseInt(run().getProperty(part + ".restarts", "0"));
  }

  List<ProcessHandle> processes() {
    List<ProcessHandle> processes = new ArrayList<>();
    for (String part : PARTS) {
      ProcessHandle.of(Long.parseLong(run().getProperty(part + ".pid"))).ifPresent(processes::add);
    }
    return processes;
  }

  private Properties run() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(running.state().resolve("run.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    launcher("down");
  }

  int launcher(String... arguments) throws IOException, InterruptedException {
    Path target = root.resolve("deploy/embedded/target");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(target.resolve("deploy-embedded.jar") + ":" + target.resolve("lib") + "/*");
    command.add("io.worksafety.launcher.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).inheritIO().directory(root.toFile());
    process.environment().put("WORKSAFETY_ROOT", root.toString());
    process.environment().put("WORKSAFETY_STATE", running.state().toString());
    process.environment().put("WORKSAFETY_PORT_OFFSET", String.valueOf(PORT_OFFSET));
    // Its own parts, which the tests may kill, and not those the build shares
    process
        .environment()
        .keySet()
        .removeIf(
            name -> name.startsWith("WORKSAFETY_POSTGRES") || name.startsWith("WORKSAFETY_KAFKA"));
    Process started = process.start();
    assertThat(started.waitFor(Duration.ofMinutes(6).toSeconds(), TimeUnit.SECONDS))
        .as(String.join(" ", arguments))
        .isTrue();
    return started.exitValue();
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
