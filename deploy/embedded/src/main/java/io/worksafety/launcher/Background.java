package io.worksafety.launcher;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** {@code up --background}: a launcher of its own session; what it says is shown until it is up. */
final class Background {

  /** Out of the terminal's reach, with or without the setsid program. */
  private static final String DETACH =
      "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$@\"; fi; exec \"$@\"";

  private final Layout layout;
  private final Console console;

  Background(Layout layout, Console console) {
    this.layout = layout;
    this.console = console;
  }

  int up(boolean demo) throws IOException {
    Path log = layout.log("launcher");
    Files.createDirectories(log.getParent());
    if (Files.exists(log)) {
      Path old = log.resolveSibling(log.getFileName() + ".1");
      Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
    }
    Process launcher = start(demo, log);
    try (Follower follower = new Follower(log)) {
      while (launcher.isAlive() && !ready(launcher)) {
        follower.show();
        Shell.pause(100);
      }
      follower.show();
    }
    if (!launcher.isAlive()) {
      return Shell.waitFor(launcher);
    }
    return RunFile.read(layout.runFile())
        .filter(run -> run.get("demo").equals("failed"))
        .map(run -> ExitCode.DEMO_FAILED)
        .orElse(0);
  }

  private Process start(boolean demo, Path log) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", DETACH, "sh"));
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "up"));
    if (demo) {
      command.add("--demo");
    }
    return new ProcessBuilder(command)
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(log.toFile()))
        .start();
  }

  private boolean ready(Process launcher) throws IOException {
    return RunFile.read(layout.runFile())
        .filter(run -> run.get("state").equals(RunFile.READY))
        .flatMap(RunFile::launcher)
        .filter(running -> running.pid() == launcher.pid())
        .isPresent();
  }

  /** Shows what is appended to a file. */
  private final class Follower implements AutoCloseable {

    private final RandomAccessFile file;

    Follower(Path path) throws IOException {
      file = new RandomAccessFile(path.toFile(), "r");
    }

    void show() throws IOException {
      byte[] news = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(news);
      if (news.length > 0) {
        console.text(new String(news, StandardCharsets.UTF_8));
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
