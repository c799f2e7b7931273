package io.worksafety.launcher;

import io.worksafety.kafka.Topics;
import io.worksafety.launcher.Databases.Role;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * {@code up}: PostgreSQL and Kafka side by side, then the services and the gateway side by side,
 * then watching until told to stop. Everything ends in the opposite order, whatever the reason.
 */
final class Suite {

  private final Layout layout;
  private final Configuration configuration;
  private final Console console;
  private final List<Supervisor> infrastructure = new ArrayList<>();
  private final List<Supervisor> services = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger();
  private RunFile run;

  Suite(Layout layout, Configuration configuration, Console console) {
    this.layout = layout;
    this.configuration = configuration;
    this.console = console;
  }

  /** Returns when the suite has given up; a signal ends the JVM instead. */
  int up(boolean demo) throws IOException {
    long began = System.nanoTime();
    FileLock lock = lockedState();
    PostgresServer postgres = ownPostgres();
    KafkaServer kafka = ownKafka();
    if (postgres != null) {
      stopLeftOver(postgres);
    }
    String postgresUrl = postgres == null ? configuration.postgresUrl().get() : postgres.url();
    String bootstrap = kafka == null ? configuration.kafkaBootstrap().get() : kafka.bootstrap();
    List<Part> first = Stream.<Part>of(postgres, kafka).filter(Objects::nonNull).toList();
    List<Part> second = serviceProcesses(postgresUrl, bootstrap);
    checkPorts(Stream.concat(first.stream(), second.stream()).toList());
    setAsideOldLogs();

    run = RunFile.create(layout.runFile());
    run.set("kafka.bootstrap", bootstrap);
    run.set("gateway", Addresses.gateway(configuration));
    first.forEach(part -> infrastructure.add(supervised(part)));
    second.forEach(part -> services.add(supervised(part)));
    Runtime.getRuntime().addShutdownHook(new Thread(this::down, "suite-down"));

    startSideBySide(infrastructure);
    provideDatabases(postgresUrl, postgres);
    provideTopics(kafka, bootstrap);
    startSideBySide(services);
    console.line("Everything is up after %.1f s".formatted((System.nanoTime() - began) / 1e9));
    Addresses.print(console, configuration, layout);
    if (demo) {
      run.set("demo", loadDemo() == 0 ? "loaded" : "failed");
    }
    run.set("state", RunFile.READY);
    awaitEnd();
    lock.release();
    return exitCode.get();
  }

  private FileLock lockedState() throws IOException {
    FileChannel channel =
        FileChannel.open(
            layout.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new Refusal(
          ExitCode.CANNOT_START, "The suite is already running here; ./suite down stops it");
    }
    return lock;
  }

  private PostgresServer ownPostgres() throws IOException {
    if (configuration.postgresUrl().isPresent()) {
      return null;
    }
    return new PostgresServer(
        layout.state(),
        layout.state().resolve("postgres"),
        layout.log("postgresql"),
        configuration.postgresPort(),
        new Keys(layout.keys()).superuserPassword(),
        PostgresServer.Durability.FULL);
  }

  private KafkaServer ownKafka() {
    if (configuration.kafkaBootstrap().isPresent()) {
      return null;
    }
    return new KafkaServer(
        layout.kafkaClassPath(),
        layout.state().resolve("kafka"),
        layout.log("kafka"),
        configuration.kafkaPort(),
        configuration.kafkaPort() + 1,
        ServiceSpec.names());
  }

  private List<Part> serviceProcesses(String postgresUrl, String bootstrap) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (ServiceSpec spec : ServiceSpec.WITH_DATABASE) {
      parts.add(service(spec, configuration.ofService(spec, postgresUrl, bootstrap)));
    }
    parts.add(service(ServiceSpec.GATEWAY, configuration.ofGateway()));
    return parts;
  }

  private ServiceProcess service(ServiceSpec spec, Map<String, String> variables) {
    return new ServiceProcess(spec, layout, configuration.portOffset(), variables);
  }

  private Supervisor supervised(Part part) {
    return new Supervisor(part, run, console, this::giveUp);
  }

  private void stopLeftOver(PostgresServer postgres) throws IOException {
    postgres
        .stopLeftOver()
        .ifPresent(pid -> console.line("postgresql      stopped the left-over server, pid " + pid));
  }

  /** All at once, so that one attempt shows every conflict. */
  private static void checkPorts(List<Part> parts) {
    List<String> conflicts = new ArrayList<>();
    for (Part part : parts) {
      for (int port : part.ports()) {
        if (Ports.taken(port)) {
          conflicts.add(
              "port %d wanted by %s is in use by %s"
                  .formatted(port, part.name(), Ports.owner(port)));
        }
      }
    }
    if (!conflicts.isEmpty()) {
      throw new Refusal(
          ExitCode.CANNOT_START,
          "CANNOT START: %s%nStop it, or shift all ports: WORKSAFETY_PORT_OFFSET=2000 ./suite up"
              .formatted(String.join("\n              ", conflicts)));
    }
  }

  private void startSideBySide(List<Supervisor> supervisors) {
    List<CompletableFuture<Void>> starts =
        supervisors.stream()
            .map(one -> CompletableFuture.runAsync(() -> start(one), Thread::startVirtualThread))
            .toList();
    try {
      CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  private static void start(Supervisor supervisor) {
    try {
      supervisor.start();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private void provideDatabases(String url, PostgresServer own) throws IOException {
    if (own == null && configuration.postgresUser().isEmpty()) {
      return;
    }
    String user = own == null ? configuration.postgresUser().get() : PostgresServer.SUPERUSER;
    String password =
        own == null
            ? configuration.postgresPassword()
            : new Keys(layout.keys()).superuserPassword();
    Databases databases = new Databases(url, user, password);
    for (ServiceSpec service : ServiceSpec.WITH_DATABASE) {
      Role owner = new Role(service.name() + "_owner", configuration.ownerPassword(service));
      Role app = new Role(service.name() + "_app", configuration.appPassword(service));
      try {
        databases.provide(service.name(), owner, app);
      } catch (SQLException e) {
        throw new Refusal(
            ExitCode.CANNOT_START,
            "PostgreSQL at %s does not give the database %s: %s"
                .formatted(url, service.name(), e.getMessage()));
      }
    }
  }

  /** Our own broker made its topics while starting. */
  private static void provideTopics(KafkaServer own, String bootstrap) {
    if (own != null) {
      return;
    }
    try {
      Topics.create(bootstrap, Topics.of(ServiceSpec.names()));
    } catch (ExecutionException e) {
      throw new Refusal(
          ExitCode.CANNOT_START,
          "Kafka at %s does not give the topics: %s"
              .formatted(bootstrap, e.getCause().getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int loadDemo() throws IOException {
    String classPath =
        layout.root().resolve("acceptance/target/acceptance.jar")
            + File.pathSeparator
            + layout.root().resolve("acceptance/target/lib")
            + "/*";
    List<String> command = new ArrayList<>(Jvm.command(List.of("-Xmx256m")));
    command.addAll(List.of("-cp", classPath, "io.worksafety.acceptance.Main", "demo"));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("WORKSAFETY_ROOT", layout.root().toString());
    builder.environment().put("WORKSAFETY_GATEWAY", Addresses.gateway(configuration));
    int status = Shell.waitFor(builder.start());
    if (status != 0) {
      console.line(
          "The demo district was not loaded (code %d); the suite stays up".formatted(status));
    }
    return status;
  }

  private void setAsideOldLogs() throws IOException {
    Path folder = layout.state().resolve("logs");
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(folder, "*.log")) {
      for (Path log : files) {
        // The log of a background launcher is being written to right now.
        if (!log.getFileName().toString().equals("launcher.log")) {
          Files.move(
              log,
              log.resolveSibling(log.getFileName() + ".1"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private void giveUp(Part part) {
    console.line(part.name() + " died too often; stopping everything");
    exitCode.set(ExitCode.DIED_TOO_OFTEN);
    over.countDown();
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Services first, so that they can still say goodbye to the broker; PostgreSQL last. */
  private void down() {
    console.line("Stopping");
    try {
      run.set("state", "stopping");
      services.parallelStream().forEach(this::stop);
      for (Supervisor supervisor : infrastructure.reversed()) {
        stop(supervisor);
      }
      run.remove();
    } catch (IOException e) {
      console.line("Stopping was not clean: " + e);
    }
    console.line("Stopped");
  }

  private void stop(Supervisor supervisor) {
    try {
      supervisor.stop();
    } catch (IOException e) {
      console.line("%-15s did not stop cleanly: %s".formatted(supervisor.part().name(), e));
    }
  }
}
