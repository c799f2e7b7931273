package io.worksafety.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starting foreign programs. */
final class Shell {

  private static final Redirect NOWHERE = Redirect.to(new File("/dev/null"));

  private Shell() {}

  static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectOutput(NOWHERE).redirectError(NOWHERE).start();
      process.getOutputStream().close();
      return waitFor(process) == 0;
    } catch (IOException e) {
      // The program does not exist: that is an answer too.
      return false;
    }
  }

  /** Runs to the end with its output in the log; the exit code is the answer. */
  static int run(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return waitFor(process);
  }

  /**
   * Starts a part that stays. A Ctrl-C at the terminal reaches every process of the group; the
   * shell takes SIGINT and SIGHUP from the part, so that it ends only when the launcher closes its
   * standard input, and the parts stop in order.
   */
  static Process start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    List<String> shielded =
        new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
    shielded.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(shielded).redirectErrorStream(true);
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    // Of the passwords given to the launcher, a part gets its own and no other.
    builder.environment().keySet().removeIf(Shell::isPassword);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /**
   * A shell that waits until this JVM closes its input or is gone in whatever way, kill -9
   * included, and then runs the command. Closing the input runs it now.
   */
  static Process whenThisJvmIsGone(List<String> command, Path log) throws IOException {
    List<String> waiting =
        new ArrayList<>(
            List.of("sh", "-c", "trap '' INT HUP TERM; cat >/dev/null; exec \"$@\"", "sh"));
    waiting.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(waiting).redirectErrorStream(true);
    return builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
  }

  private static boolean isPassword(String variable) {
    return variable.startsWith("WORKSAFETY_") && variable.endsWith("_PASSWORD")
        || variable.equals(Configuration.FORMER_SECRETS);
  }

  static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a process", e);
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
