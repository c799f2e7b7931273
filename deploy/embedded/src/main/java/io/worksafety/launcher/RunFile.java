package io.worksafety.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running launcher tells the other commands: who it is, how far it is, and pid, port and
 * restarts of each part. Removed when the suite is down.
 */
final class RunFile {

  static final String READY = "ready";
  static final String STARTING = "starting";

  private final Path file;
  private final Properties content = new Properties();

  private RunFile(Path file) {
    this.file = file;
  }

  /** A new one, naming this process as the launcher. */
  static RunFile create(Path file) throws IOException {
    RunFile run = new RunFile(file);
    run.content.setProperty("launcher.pid", String.valueOf(ProcessHandle.current().pid()));
    run.content.setProperty("launcher.started", started(ProcessHandle.current()));
    run.set("state", STARTING);
    return run;
  }

  static Optional<RunFile> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    RunFile run = new RunFile(file);
    run.content.load(new StringReader(Files.readString(file)));
    return Optional.of(run);
  }

  /** The launcher that wrote this, if it still runs (and its number is not somebody else's now). */
  Optional<ProcessHandle> launcher() {
    return ProcessHandle.of(Long.parseLong(get("launcher.pid")))
        .filter(Processes::alive)
        .filter(process -> started(process).equals(get("launcher.started")));
  }

  synchronized String get(String key) {
    return content.getProperty(key, "");
  }

  synchronized void set(String key, String value) throws IOException {
    content.setProperty(key, value);
    StringWriter text = new StringWriter();
    content.store(text, null);
    Files.createDirectories(file.getParent());
    PrivateFiles.write(file, text.toString());
  }

  void started(Part part, int restarts) throws IOException {
    set(part.name() + ".pid", String.valueOf(part.process().pid()));
    set(part.name() + ".port", String.valueOf(part.ports().getFirst()));
    set(part.name() + ".restarts", String.valueOf(restarts));
  }

  void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
