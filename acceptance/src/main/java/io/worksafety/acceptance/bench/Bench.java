package io.worksafety.acceptance.bench;

import io.worksafety.acceptance.RunningSuite;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.Json;
import io.worksafety.acceptance.client.SuiteClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** {@code ./suite bench}: measures one after the other, prints a table and keeps it. */
public final class Bench {

  /** Everybody who works for the bench, and everything he made, is named so. */
  private static final String NAME = "bench";

  private final RunningSuite suite;
  private final Options options;
  private final PrintStream out;

  public Bench(RunningSuite suite, List<String> arguments, PrintStream out) {
    this.suite = suite;
    this.options = Options.of(arguments);
    this.out = out;
  }

  public void run() throws Exception {
    Parts parts = Parts.of(suite.state());
    Table table = new Table();
    double othersBefore = others(parts);
    long began = System.nanoTime();
    double busy;
    try (HazardDatabase database = new HazardDatabase(suite.state(), parts.port("postgresql"));
        EventLog events = new EventLog(suite.kafka())) {
      if (!options.yes() && database.holdsOtherData(NAME)) {
        throw new BenchRefusal(
            "This suite holds data that is not the bench's. Measure a fresh one (move .suite away,"
                + " ./suite up --background), or add --yes: some hundred thousand hazards are"
                + " added, by SQL past the service, and are not taken away again.");
      }
      Ground ground = ground(parts, database, table);
      if (options.wants('a')) {
        new Writes(ground, events).measure();
      }
      if (options.wants('d')) {
        new Events(ground, events).measure();
      }
      if (options.wants('b')) {
        new Reads(ground).measure();
      }
      if (options.wants('c')) {
        new PassThrough(ground).measure();
      }
      if (options.wants('f')) {
        new AuditProofs(ground).measure();
      }
      busy = (others(parts) - othersBefore) / ((System.nanoTime() - began) / 1e9);
      if (options.wants('e')) {
        new ColdStart(ground).measure();
      }
    }
    report(table, busy);
  }

  private Ground ground(Parts parts, HazardDatabase database, Table table) throws IOException {
    Programs programs = new Programs(suite.state());
    Path folder = suite.state().resolve("bench");
    SuiteClient service = new SuiteClient(suite.service(Ground.HAZARD_PORT), suite.issuer());
    Actor reporter =
        service.actor(
            NAME + "-officer",
            UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8)),
            null,
            List.of("320105"),
            "STREET_OFFICER");
    UUID enterprise =
        UUID.fromString(service.post(reporter, "/api/v1/enterprises", enterprise()).ok().id());
    UUID hazard =
        UUID.fromString(
            service
                .post(reporter, "/api/v1/hazards", HazardCalls.reportBody(enterprise))
                .ok()
                .id());
    return new Ground(
        suite,
        options,
        parts,
        database,
        new PgBench(programs, folder, database, parts.pid("postgresql")),
        programs,
        service,
        reporter,
        enterprise,
        hazard,
        table,
        out);
  }

  private static Object enterprise() {
    return Json.object(
        "noUsccReason", "性能测试",
        "name", "性能测试对象",
        "kind", "OTHER",
        "areaCode", "320105001",
        "status", "ACTIVE",
        "highRiskClasses", List.of(),
        "address", "南京市建邺区莫愁湖街道水西门大街128号",
        "location", Json.object("lat", 32.03, "lon", 118.75, "crs", "CGCS2000"));
  }

  /** Processor seconds used by all that is neither the suite nor the bench. */
  private static double others(Parts parts) {
    double suite = 0;
    for (var part : parts.all().entrySet()) {
      suite +=
          part.getKey().equals("postgresql")
              ? Processors.seconds(part.getValue())
              : Processors.secondsAlone(part.getValue());
    }
    return Processors.allSeconds() - suite - Processors.seconds(ProcessHandle.current().pid());
  }

  private void report(Table table, double busy) throws IOException {
    String text =
        """
        # Bench of %s

        %d processors, Java %s. Other work on the machine took %.2f processors on average%s.
        %s
        %s\
        """
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                busy,
                busy > 0.1 ? ": do not quote these figures" : "",
                options.quick()
                    ? "A quick run, hardly warmed up: do not quote these figures.\n"
                    : "",
                table.markdown());
    Path file = suite.state().resolve("bench.md");
    Files.writeString(file, text);
    out.println();
    out.println(text);
    out.println("kept in " + file);
  }
}
