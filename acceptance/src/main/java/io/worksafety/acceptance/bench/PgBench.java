package io.worksafety.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs statements of the service as its role under pgbench, prepared as the driver prepares them.
 */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
  private static final int MICROS = 2;

  private final Programs programs;
  private final Path folder;
  private final HazardDatabase database;
  private final long postgres;

  PgBench(Programs programs, Path folder, HazardDatabase database, long postgres) {
    this.programs = programs;
    this.folder = folder;
    this.database = database;
    this.postgres = postgres;
  }

  /**
   * @param schema searched before the service's own tables, or empty
   * @param sample the share of the transactions whose times are kept
   */
  Measured run(
      String script,
      int clients,
      Duration time,
      Map<String, String> variables,
      String schema,
      double sample)
      throws IOException, InterruptedException {
    Path runs = Files.createTempDirectory(Files.createDirectories(folder), "pgbench");
    Path file = runs.resolve(script);
    try (var content = PgBench.class.getResourceAsStream("/bench/" + script)) {
      Files.copy(content, file);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                programs.pgbench().toString(),
                "--protocol=prepared",
                "--no-vacuum",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + file,
                "--log",
                "--log-prefix=" + runs.resolve("times"),
                "--sampling-rate=" + sample,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + HazardDatabase.APP));
    variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
    command.add(HazardDatabase.NAME);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.appPassword());
    if (!programs.libraries().isEmpty()) {
      builder.environment().put("LD_LIBRARY_PATH", programs.libraries());
    }
    if (!schema.isEmpty()) {
      builder.environment().put("PGOPTIONS", "-c search_path=" + schema + ",public");
    }
    double before = Processors.seconds(postgres);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double used = Processors.seconds(postgres) - before;
    if (status != 0 || !"0".equals(found(FAILED, output, "0"))) {
      throw new BenchRefusal("pgbench failed on " + script + ":\n" + output);
    }
    double perSecond = Double.parseDouble(found(RATE, output, "0"));
    Latencies times = times(runs);
    return new Measured(
        perSecond,
        times.quantile(0.5),
        times.quantile(0.99),
        0,
        used * 1e6 / (perSecond * time.toSeconds()));
  }

  private static String found(Pattern pattern, String output, String otherwise) {
    Matcher matcher = pattern.matcher(output);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  /** From the logs of its threads, which are removed. */
  private static Latencies times(Path runs) throws IOException {
    Latencies times = new Latencies();
    List<Path> files;
    try (Stream<Path> all = Files.list(runs)) {
      files = all.toList();
    }
    for (Path file : files) {
      if (file.getFileName().toString().startsWith("times")) {
        try (Stream<String> lines = Files.lines(file)) {
          lines.forEach(line -> times.addMicros(Long.parseLong(line.split(" ")[MICROS])));
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
      Files.delete(file);
    }
    Files.delete(runs);
    return times;
  }
}
