package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL cluster of its own, reachable at 127.0.0.1 only. */
public final class PostgresServer implements Part {

  public static final String SUPERUSER = "postgres";

  /** Whether a commit survives a power cut. */
  public enum Durability {
    FULL("on", "fast"),
    /** For tests: several times faster, and the data is thrown away anyway. */
    NONE("off", "immediate");

    private final String onOff;
    private final String stopMode;

    Durability(String onOff, String stopMode) {
      this.onOff = onOff;
      this.stopMode = stopMode;
    }
  }

  private static final Duration CRASHED_BACKENDS_LINGER = Duration.ofSeconds(30);

  private final Path home;
  private final Path data;
  private final Path log;
  private final int port;
  private final String password;
  private final Durability durability;
  private final Unprivileged unprivileged = Unprivileged.here();
  private Process guard;
  private ProcessHandle postmaster;

  public PostgresServer(
      Path programs, Path data, Path log, int port, String password, Durability durability)
      throws IOException {
    this.home = PostgresBinaries.unpackedBelow(programs);
    this.data = data;
    this.log = log;
    this.port = port;
    this.password = password;
    this.durability = durability;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port;
  }

  @Override
  public void start() throws IOException {
    prepareLog();
    boolean crashed = Files.exists(data.resolve("postmaster.pid"));
    if (Files.exists(data)) {
      checkVersion();
      unprivileged.own(data);
    } else {
      create();
    }
    // Set before the server runs: from its first moment on it cannot outlive this JVM.
    stop();
    guard = Shell.whenThisJvmIsGone(stopCommand(durability.stopMode), log);
    long deadline = System.nanoTime() + CRASHED_BACKENDS_LINGER.toNanos();
    // After a kill -9 the old server's processes still hold its memory for a moment.
    while (!startOnce()) {
      if (!crashed || System.nanoTime() > deadline) {
        throw new Refusal(
            ExitCode.DIED_WHILE_STARTING,
            "PostgreSQL did not start; its log " + log + " ends:\n" + LogTail.of(log));
      }
      Shell.pause(500);
    }
    postmaster = runningIn(data).orElseThrow(() -> new IOException("PostgreSQL left no pid file"));
  }

  @Override
  public void stop() throws IOException {
    if (guard != null) {
      guard.getOutputStream().close();
      Shell.waitFor(guard);
      guard = null;
      if (postmaster != null) {
        // pg_ctl returns when the pid file is gone, which is a moment before the port is free.
        Processes.awaitEnd(postmaster);
      }
    }
  }

  @Override
  public ProcessHandle process() {
    return postmaster;
  }

  @Override
  public void awaitEnd() {
    Processes.awaitEnd(postmaster);
  }

  /** Stops a server that a killed launcher left behind on this data folder; its pid, if any. */
  Optional<Long> stopLeftOver() throws IOException {
    Optional<ProcessHandle> left = runningIn(data);
    if (left.isPresent()) {
      Files.createDirectories(log.getParent());
      Shell.run(stopCommand("fast"), Map.of(), log);
      Processes.awaitEnd(left.get());
    }
    return left.map(ProcessHandle::pid);
  }

  private void prepareLog() throws IOException {
    Files.createDirectories(log.getParent());
    if (!Files.exists(log)) {
      Files.createFile(log);
    }
    unprivileged.own(log);
  }

  private void checkVersion() throws IOException {
    Path file = data.resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "unknown";
    if (!found.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw new Refusal(
          ExitCode.CANNOT_START,
          ("The data folder %s was made by PostgreSQL %s, and this suite brings %s. Move its data"
                  + " with that version's own pg_dump, or move the folder away to start empty.")
              .formatted(data, found, PostgresBinaries.MAJOR_VERSION));
    }
  }

  private void create() throws IOException {
    Files.createDirectories(data.getParent());
    Path half = data.resolveSibling(data.getFileName() + ".new");
    Shell.run(List.of("rm", "-rf", half.toString()), Map.of(), log);
    Files.createDirectory(half, PrivateFiles.FOLDER);
    Path passwordFile = half.resolveSibling(half.getFileName() + ".password");
    PrivateFiles.write(passwordFile, password);
    unprivileged.own(half);
    unprivileged.own(passwordFile);
    List<String> initdb =
        List.of(
            program("initdb"),
            "--pgdata=" + half,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The machine's locale never matters: same order and same search everywhere.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    int status = Shell.run(unprivileged.command(initdb), Map.of("LC_ALL", characterLocale()), log);
    Files.delete(passwordFile);
    if (status != 0) {
      throw new Refusal(
          ExitCode.CANNOT_START, "initdb failed in " + half + ":\n" + LogTail.of(log));
    }
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** With a plain C locale the trigram search would find nothing in Chinese text. */
  private static String characterLocale() {
    return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
  }

  private boolean startOnce() throws IOException {
    List<String> command =
        List.of(
            program("pg_ctl"),
            "start",
            "--wait",
            "--timeout=60",
            "--pgdata=" + data,
            "--log=" + log,
            "--options=" + String.join(" ", options()));
    return Shell.run(unprivileged.command(command), Map.of("LC_ALL", characterLocale()), log) == 0;
  }

  private List<String> options() {
    List<String> settings = new ArrayList<>();
    settings.add("-c port=" + port);
    settings.add("-c listen_addresses=127.0.0.1");
    settings.add("-c unix_socket_directories=");
    settings.add("-c fsync=" + durability.onOff);
    settings.add("-c synchronous_commit=" + durability.onOff);
    settings.add("-c full_page_writes=" + durability.onOff);
    settings.add("-c max_connections=200");
    settings.add("-c jit=off");
    settings.add("-c timezone=UTC");
    settings.add("-c log_timezone=UTC");
    return settings;
  }

  private List<String> stopCommand(String mode) {
    return unprivileged.command(
        program("pg_ctl"), "stop", "--wait", "--timeout=60", "--mode=" + mode, "--pgdata=" + data);
  }

  private String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static Optional<ProcessHandle> runningIn(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(Processes::alive)
        // The number may belong to somebody else by now.
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
  }
}
