package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** {@code down}: asks the running launcher to stop everything and waits for it. */
final class Down {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Layout layout;
  private final Console console;

  Down(Layout layout, Console console) {
    this.layout = layout;
    this.console = console;
  }

  int run() throws IOException {
    Optional<ProcessHandle> launcher = RunFile.read(layout.runFile()).flatMap(RunFile::launcher);
    if (launcher.isEmpty()) {
      return nothingToStop();
    }
    long began = System.nanoTime();
    launcher.get().destroy();
    if (!Processes.endsWithin(launcher.get(), PATIENCE)) {
      throw new Refusal(
          ExitCode.NOT_RUNNING,
          "The launcher (pid %d) is still stopping after %d s; see ./suite status"
              .formatted(launcher.get().pid(), PATIENCE.toSeconds()));
    }
    console.line("Stopped in %.1f s".formatted((System.nanoTime() - began) / 1e9));
    return 0;
  }

  /** After a kill -9 of the launcher its parts end by themselves; this makes sure of the last. */
  private int nothingToStop() throws IOException {
    if (Files.exists(layout.state().resolve("postgres"))) {
      PostgresServer postgres =
          new PostgresServer(
              layout.state(),
              layout.state().resolve("postgres"),
              layout.log("postgresql"),
              0,
              "",
              PostgresServer.Durability.FULL);
      postgres
          .stopLeftOver()
          .ifPresent(pid -> console.line("Stopped a left-over PostgreSQL, pid " + pid));
    }
    console.line("The suite is not running");
    return 0;
  }
}
