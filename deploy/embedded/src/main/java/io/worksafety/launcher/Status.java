package io.worksafety.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code status}: each part, whether it serves, its process, memory and restarts. */
final class Status {

  private final Layout layout;
  private final Console console;

  Status(Layout layout, Console console) {
    this.layout = layout;
    this.console = console;
  }

  int run() throws IOException {
    Optional<RunFile> run =
        RunFile.read(layout.runFile()).filter(file -> file.launcher().isPresent());
    if (run.isEmpty()) {
      console.line("The suite is not running; ./suite up starts it");
      return ExitCode.NOT_RUNNING;
    }
    RunFile file = run.get();
    console.line(
        "Launcher pid %s, %s, gateway %s"
            .formatted(file.get("launcher.pid"), file.get("state"), file.get("gateway")));
    console.line(
        "%-15s %-8s %8s %8s %8s %6s"
            .formatted("part", "state", "pid", "memory", "restarts", "port"));
    boolean allReady = true;
    for (String part : parts()) {
      if (!file.get(part + ".pid").isEmpty()) {
        allReady &= show(file, part);
      }
    }
    return allReady ? 0 : ExitCode.NOT_RUNNING;
  }

  private boolean show(RunFile file, String part) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(file.get(part + ".pid")));
    int port = Integer.parseInt(file.get(part + ".port"));
    boolean ready = process.isPresent() && serves(part, port);
    console.line(
        "%-15s %-8s %8s %8s %8s %6d"
            .formatted(
                part,
                process.isEmpty() ? "DEAD" : ready ? "ready" : "NOT READY",
                file.get(part + ".pid"),
                process.map(Console::memory).orElse("-"),
                file.get(part + ".restarts"),
                port));
    return ready;
  }

  /** Services answer on their management port, which keeps its distance whatever the offset. */
  private static boolean serves(String part, int port) {
    return services().stream()
        .filter(service -> service.name().equals(part))
        .findFirst()
        .map(
            service -> ServiceProcess.healthy(port - service.httpPort() + service.managementPort()))
        .orElseGet(() -> Ports.taken(port));
  }

  private static List<String> parts() {
    List<String> names = new ArrayList<>(List.of("postgresql", "kafka"));
    services().forEach(service -> names.add(service.name()));
    return names;
  }

  private static List<ServiceSpec> services() {
    List<ServiceSpec> services = new ArrayList<>(ServiceSpec.WITH_DATABASE);
    services.add(ServiceSpec.GATEWAY);
    return services;
  }
}
