package io.worksafety.acceptance.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** (d) How long after a commit a consumer has its event. */
final class Events {

  private static final int PER_SECOND = 500;
  private static final int CLIENTS = 32;
  private static final double TARGET_MILLIS = 100;
  private static final Duration LATE = Duration.ofSeconds(20);

  private final Ground ground;
  private final EventLog events;

  Events(Ground ground, EventLog events) {
    this.ground = ground;
    this.events = events;
  }

  private record Times(long sent, long answered) {}

  void measure() throws Exception {
    ground.say("(d) Events at %d a second".formatted(PER_SECOND));
    ground.database().awaitEmptyOutbox();
    Map<String, Times> reported = new HashMap<>();
    try (HttpLoad load =
        new HttpLoad(
            ground.hazardAddress(),
            CLIENTS,
            HazardCalls.report(ground.reporter(), ground.enterprise()),
            (sent, answered, answer) -> reported.put(answer.id(), new Times(sent, answered)))) {
      ground.checked(load.paced(ground.options().run().dividedBy(2), PER_SECOND));
      ground.database().awaitEmptyOutbox();
      reported.clear();
      try (EventLog.Watch watch = events.watch()) {
        HttpLoad.Outcome outcome = ground.checked(load.paced(ground.options().run(), PER_SECOND));
        long patience = System.nanoTime() + LATE.toNanos();
        while (watch.count() < reported.size() && System.nanoTime() < patience) {
          Pause.millis(20);
        }
        judge(reported, watch, outcome);
      }
    }
  }

  /**
   * The commit lies between the request and its answer, so the time from the request holds more
   * than was asked for; it is what the target is held to.
   */
  private void judge(Map<String, Times> reported, EventLog.Watch watch, HttpLoad.Outcome outcome) {
    Latencies fromRequest = new Latencies();
    Latencies fromAnswer = new Latencies();
    int lost = 0;
    for (var entry : reported.entrySet()) {
      Long seen = watch.seenAt(entry.getKey());
      if (seen == null) {
        lost++;
      } else {
        fromRequest.addNanos(seen - entry.getValue().sent);
        fromAnswer.addNanos(seen - entry.getValue().answered);
      }
    }
    String load = "at %.0f/s".formatted(outcome.perSecond());
    double p99 = fromRequest.quantile(0.99);
    ground
        .table()
        .value(
            "Event seen after the request " + load + ", p99 (p50)",
            "%.1f ms (%.1f ms)".formatted(p99, fromRequest.quantile(0.5)),
            "< %.0f ms".formatted(TARGET_MILLIS),
            lost == 0 && p99 < TARGET_MILLIS && outcome.perSecond() > PER_SECOND * 0.95);
    ground
        .table()
        .note(
            "Event seen after the answer " + load + ", p99 (p50)",
            "%.1f ms (%.1f ms)".formatted(fromAnswer.quantile(0.99), fromAnswer.quantile(0.5)));
    if (lost > 0) {
      ground
          .table()
          .note("Events not seen within " + LATE.toSeconds() + " s", String.valueOf(lost));
    }
  }
}
