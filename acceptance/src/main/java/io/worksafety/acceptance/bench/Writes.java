package io.worksafety.acceptance.bench;

import java.util.Map;

/** (a) Reporting a hazard, and how fast its events leave meanwhile. */
final class Writes {

  private static final double TARGET = 0.45;
  private static final int[] CLIENTS = {16, 32};
  private static final String QUIET = "bench_quiet";

  private final Ground ground;
  private final EventLog events;

  Writes(Ground ground, EventLog events) {
    this.ground = ground;
    this.events = events;
  }

  void measure() throws Exception {
    ground.say("(a) POST of a hazard");
    for (int clients : CLIENTS) {
      try (HttpLoad load =
          new HttpLoad(
              ground.hazardAddress(),
              clients,
              HazardCalls.report(ground.reporter(), ground.enterprise()),
              (sent, answered, answer) -> {})) {
        ground.warmUp(load);
        ground.compare(
            "POST hazard", clients, TARGET, () -> limit(clients, ""), () -> ours(load, clients));
      }
    }
    ground.database().quietOutbox(QUIET);
    try (HttpLoad load =
        new HttpLoad(
            ground.hazardAddress(),
            CLIENTS[1],
            HazardCalls.report(ground.reporter(), ground.enterprise()),
            (sent, answered, answer) -> {})) {
      ground.compare(
          "POST hazard, limit without its events being published",
          CLIENTS[1],
          0,
          () -> limit(CLIENTS[1], QUIET),
          () -> settled(() -> ground.flood(load, ground.parts().pid("hazard"))));
    } finally {
      ground.database().drop(QUIET);
    }
  }

  private Measured limit(int clients, String schema) throws Exception {
    Map<String, String> variables =
        Map.of(
            "object",
            ground.enterprise().toString(),
            "area",
            "320105001",
            "run",
            String.valueOf(System.currentTimeMillis() / 100 % 1_000_000_000),
            "n",
            "0");
    return settled(() ->
        ground
            .pgbench()
            .run("report-hazard.sql", clients, ground.options().run(), variables, schema, 1));
  }

  private Measured ours(HttpLoad load, int clients) throws Exception {
    return settled(() -> {
      long published = events.published();
      long began = System.nanoTime();
      Measured measured = ground.flood(load, ground.parts().pid("hazard"));
      double seconds = (System.nanoTime() - began) / 1e9;
      double left = ground.database().outbox();
      ground
          .table()
          .note(
              "Relay while writing, %d clients".formatted(clients),
              "%.0f events/s, %.0f left"
                  .formatted((events.published() - published) / seconds, left));
      return measured;
    });
  }

  /** Runs with an outbox and a server that have nothing left to do from before. */
  private Measured settled(Ground.Side side) throws Exception {
    ground.database().awaitEmptyOutbox();
    ground.database().settle();
    return side.run();
  }
}
