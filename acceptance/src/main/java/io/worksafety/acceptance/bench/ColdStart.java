package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** (e) Stops the suite, starts it on its data, and weighs it. */
final class ColdStart {

  private static final double TARGET_SECONDS = 20;
  private static final double TARGET_GIBIBYTES = 1.2;
  private static final double MEBIBYTES_PER_GIBIBYTE = 1024;

  private final Ground ground;

  ColdStart(Ground ground) {
    this.ground = ground;
  }

  void measure() throws IOException, InterruptedException {
    ground.say("(e) Cold start and memory");
    Map<String, Long> running = ground.parts().all();
    ground.table().note("Memory after the load, sum", gibibytes(sum(running)));
    if (ground.options().restart()) {
      suite("down");
      long began = System.nanoTime();
      suite("up", "--background");
      double seconds = (System.nanoTime() - began) / 1e9;
      ground
          .table()
          .value(
              "Cold start on existing data",
              "%.1f s".formatted(seconds),
              "< %.0f s".formatted(TARGET_SECONDS),
              seconds < TARGET_SECONDS);
    }
    weigh(Parts.of(ground.suite().state()).all());
  }

  private void weigh(Map<String, Long> running) {
    double sum = sum(running);
    ground
        .table()
        .value(
            ground.options().restart() ? "Memory after the start, sum" : "Memory now, sum",
            gibibytes(sum),
            "< %.1f GiB".formatted(TARGET_GIBIBYTES),
            sum < TARGET_GIBIBYTES * MEBIBYTES_PER_GIBIBYTE);
    running.forEach(
        (name, pid) -> ground.table().note("  " + name, "%.0f MiB".formatted(own(name, pid))));
  }

  private static double sum(Map<String, Long> running) {
    return running.entrySet().stream().mapToDouble(e -> own(e.getKey(), e.getValue())).sum();
  }

  /** PostgreSQL is a family of processes; of the launcher's children each counts for itself. */
  private static double own(String name, long pid) {
    return name.equals("postgresql") ? Processors.mebibytes(pid) : Processors.mebibytesAlone(pid);
  }

  private static String gibibytes(double mebibytes) {
    return "%.2f GiB".formatted(mebibytes / MEBIBYTES_PER_GIBIBYTE);
  }

  private void suite(String... command) throws IOException, InterruptedException {
    Path root = ground.suite().state().getParent();
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("suite").toString(), command[0])
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ground.folder().resolve("suite.log").toFile());
    for (int i = 1; i < command.length; i++) {
      builder.command().add(command[i]);
    }
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new BenchRefusal(
          "./suite "
              + command[0]
              + " ended with "
              + status
              + ": see "
              + ground.folder().resolve("suite.log"));
    }
  }
}
