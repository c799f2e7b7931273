package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the parts that are JVMs have in common. */
final class Jvm {

  private static final long POLL_MILLIS = 50;
  private static final int STOP_SECONDS = 15;
  private static final int COMPACT_HEADERS_SINCE = 25;
  private static final int UNSAFE_WARNS_SINCE = 24;

  /** True when the part can serve. */
  interface Ready {
    boolean now() throws IOException;
  }

  private Jvm() {}

  /** This JVM's own java, with the flags that keep a small process small. */
  static List<String> command(List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      command.add("-XX:+UseCompactObjectHeaders");
    }
    if (Runtime.version().feature() >= UNSAFE_WARNS_SINCE) {
      // Libraries we do not own still use it; their warning would open every log.
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(flags);
    return command;
  }

  static void awaitStart(Part part, Process process, Duration patience, Ready ready)
      throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.now()) {
      if (!process.isAlive()) {
        throw new Refusal(
            ExitCode.DIED_WHILE_STARTING,
            "%s ended with code %d while starting; its log %s ends:%n%s"
                .formatted(part.name(), process.exitValue(), part.log(), LogTail.of(part.log())));
      }
      if (System.nanoTime() > deadline) {
        throw new Refusal(
            ExitCode.DIED_WHILE_STARTING,
            "%s is not ready after %d s; its log %s ends:%n%s"
                .formatted(part.name(), patience.toSeconds(), part.log(), LogTail.of(part.log())));
      }
      Shell.pause(POLL_MILLIS);
    }
  }

  /** Ends a JVM by closing its input, which it watches, and by force when it does not listen. */
  static void stop(Process process) throws IOException {
    if (process == null || !process.isAlive()) {
      return;
    }
    process.getOutputStream().close();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
