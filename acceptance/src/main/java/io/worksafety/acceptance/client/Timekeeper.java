package io.worksafety.acceptance.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moves the clocks of all services together; only a rehearsal suite allows it. */
public final class Timekeeper {

  private static final List<String> SERVICES =
      List.of("hazard", "responsibility", "inspection", "accountability");

  private final SuiteClient suite;
  private final Actor keeper;

  public Timekeeper(SuiteClient suite, Actor keeper) {
    this.suite = suite;
    this.keeper = keeper;
  }

  /** The latest of the services' clocks. */
  public Instant now() {
    return SERVICES.stream().map(this::now).max(Instant::compareTo).orElseThrow();
  }

  /** The clock of one service. */
  public Instant now(String service) {
    return Instant.parse(suite.get(keeper, clock(service)).ok().text("now"));
  }

  public Instant pass(Duration time) {
    return moveTo(now().plus(time));
  }

  public Instant moveTo(Instant instant) {
    for (String service : SERVICES) {
      Answer moved = suite.post(keeper, clock(service), Json.object("now", instant));
      // Another move came first, or the clock has ticked past it: what counts is that it is later
      if (moved.status() / 100 != 2 && !moved.body().contains("clock.backward")) {
        moved.ok();
      }
    }
    return instant;
  }

  private static String clock(String service) {
    return "/api/v1/" + service + "/clock";
  }
}
