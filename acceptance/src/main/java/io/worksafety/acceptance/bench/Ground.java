package io.worksafety.acceptance.bench;

import io.worksafety.acceptance.RunningSuite;
import io.worksafety.acceptance.client.Actor;
import io.worksafety.acceptance.client.SuiteClient;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** What all measurements stand on, and the way each of them is made. */
record Ground(
    RunningSuite suite,
    Options options,
    Parts parts,
    HazardDatabase database,
    PgBench pgbench,
    Programs programs,
    SuiteClient hazardService,
    Actor reporter,
    UUID enterprise,
    UUID hazard,
    Table table,
    PrintStream out) {

  static final int HAZARD_PORT = 8081;

  private static final long WARM = 100_000;
  private static final Duration WARM_STEP = Duration.ofSeconds(5);
  private static final double TOLERATED_FAILURES = 0.001;

  /** One side of a comparison. */
  @FunctionalInterface
  interface Side {
    Measured run() throws Exception;
  }

  URI hazardAddress() {
    return suite.service(HAZARD_PORT);
  }

  Path folder() {
    return suite.state().resolve("bench");
  }

  void say(String what) {
    out.println(what);
    out.flush();
  }

  /** The limit, ours, and the limit again: what the machine does meanwhile meets both. */
  void compare(String what, int clients, double target, Side limit, Side ours) throws Exception {
    Measured before = limit.run();
    Measured own = ours.run();
    Measured after = limit.run();
    Measured reached = Measured.between(before, after);
    say(
        "  %s, %d clients: limit %.0f and %.0f/s, ours %.0f/s, ratio %.2f"
            .formatted(
                what,
                clients,
                before.perSecond(),
                after.perSecond(),
                own.perSecond(),
                own.perSecond() / reached.perSecond()));
    table.compare(what, clients, reached, own, target);
  }

  /** Until the compiler has seen it all: 100,000 calls or the time given, what comes first. */
  void warmUp(HttpLoad load) throws IOException {
    long began = System.nanoTime();
    long calls = 0;
    while (calls < WARM && System.nanoTime() - began < options.warmUp().toNanos()) {
      calls += checked(load.flood(WARM_STEP)).answered();
    }
    say("  warmed up with %d calls".formatted(calls));
  }

  Measured flood(HttpLoad load, long server) throws IOException {
    long postgres = parts.pid("postgresql");
    double serverBefore = Processors.seconds(server);
    double postgresBefore = Processors.seconds(postgres);
    HttpLoad.Outcome outcome = checked(load.flood(options.run()));
    double answered = outcome.answered();
    return new Measured(
        outcome.perSecond(),
        outcome.times().quantile(0.5),
        outcome.times().quantile(0.99),
        (Processors.seconds(server) - serverBefore) * 1e6 / answered,
        (Processors.seconds(postgres) - postgresBefore) * 1e6 / answered);
  }

  /** A figure made of refusals is none. */
  HttpLoad.Outcome checked(HttpLoad.Outcome outcome) {
    if (outcome.failed() > outcome.answered() * TOLERATED_FAILURES) {
      throw new BenchRefusal(
          "%d of %d calls failed; the first: %s"
              .formatted(
                  outcome.failed(), outcome.failed() + outcome.answered(), outcome.firstFailure()));
    }
    if (outcome.failed() > 0) {
      say("  %d calls failed; the first: %s".formatted(outcome.failed(), outcome.firstFailure()));
    }
    return outcome;
  }
}
