package io.worksafety.launcher;

import io.worksafety.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One Kafka broker in a JVM of its own (see deploy/kafka), reachable at 127.0.0.1 only. */
public final class KafkaServer implements Part {

  private static final String MAIN = "io.worksafety.kafka.KafkaNode";
  private static final String READY = "READY";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String classPath;
  private final Path data;
  private final Path log;
  private final int port;
  private final int controllerPort;
  private final List<String> topics;
  private Process process;

  public KafkaServer(
      String classPath,
      Path data,
      Path log,
      int port,
      int controllerPort,
      Collection<String> services) {
    this.classPath = classPath;
    this.data = data;
    this.log = log;
    this.port = port;
    this.controllerPort = controllerPort;
    this.topics = Topics.of(services);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port, controllerPort);
  }

  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(log.getParent());
    // The client compiler alone: a broker this small is up in half the time and stays smaller.
    List<String> flags = List.of("-Xms32m", "-Xmx160m", "-XX:TieredStopAtLevel=1");
    List<String> command = new ArrayList<>(Jvm.command(flags));
    command.addAll(List.of("-cp", classPath, MAIN));
    command.addAll(List.of(data.toString(), "" + port, "" + controllerPort));
    command.addAll(topics);
    long from = Files.exists(log) ? Files.size(log) : 0;
    process = Shell.start(command, Map.of("MALLOC_ARENA_MAX", "2"), log);
    Jvm.awaitStart(this, process, PATIENCE, () -> saidReady(from));
  }

  @Override
  public void stop() throws IOException {
    Jvm.stop(process);
  }

  @Override
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void awaitEnd() {
    Shell.waitFor(process);
  }

  private boolean saidReady(long from) throws IOException {
    try (var in = Files.newInputStream(log)) {
      in.skipNBytes(from);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().anyMatch(READY::equals);
    }
  }
}
