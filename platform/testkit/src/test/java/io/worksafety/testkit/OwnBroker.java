package io.worksafety.testkit;

import io.worksafety.launcher.KafkaServer;
import io.worksafety.launcher.Layout;
import io.worksafety.launcher.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A broker of a test's own, which may die, hang and come back with its data. */
public final class OwnBroker implements AutoCloseable {

  private final Path folder;
  private final KafkaServer server;
  private ProcessHandle process;

  private OwnBroker(Path folder, int port, int controllerPort, Collection<String> services) {
    this.folder = folder;
    this.server =
        new KafkaServer(
            Layout.find().kafkaClassPath(),
            folder.resolve("data"),
            folder.resolve("kafka.log"),
            port,
            controllerPort,
            services);
  }

  public static OwnBroker start(Collection<String> services) throws IOException {
    Path folder = Files.createTempDirectory("worksafety-own-kafka-");
    var broker = new OwnBroker(folder, Ports.free(), Ports.free(), services);
    broker.restart();
    return broker;
  }

  /** What another class loader needs to take this broker over: folder, ports and process id. */
  public List<String> handle() {
    return List.of(
        folder.toString(),
        String.valueOf(server.ports().get(0)),
        String.valueOf(server.ports().get(1)),
        String.valueOf(process.pid()));
  }

  public static OwnBroker of(List<String> handle) {
    var broker =
        new OwnBroker(
            Path.of(handle.get(0)),
            Integer.parseInt(handle.get(1)),
            Integer.parseInt(handle.get(2)),
            List.of());
    broker.process = ProcessHandle.of(Long.parseLong(handle.get(3))).orElseThrow();
    return broker;
  }

  public String bootstrap() {
    return server.bootstrap();
  }

  /** As {@code kill -9} does it. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public void restart() throws IOException {
    server.start();
    process = server.process();
  }

  public void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  public void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  @Override
  public void close() throws IOException {
    kill();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().waitFor();
    if (code != 0) {
      throw new IOException("kill -" + name + " answered " + code);
    }
  }
}
