package io.worksafety.testkit.time;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.worksafety.testkit.SuiteParts;
import java.util.HashMap;
import java.util.Map;

/** A database of its own, as these tests move the clock; failed breaches are tried again soon. */
public final class TimeParts implements QuarkusTestResourceLifecycleManager {

  private final SuiteParts parts = new SuiteParts();
  private String timeTravel;

  @Override
  public void init(Map<String, String> arguments) {
    parts.init(Map.of("service", "echo"));
    timeTravel = arguments.getOrDefault("timeTravel", "true");
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(parts.start());
    configuration.put("worksafety.time-travel", timeTravel);
    configuration.put("worksafety.deadline.scan-every", "1s");
    configuration.put("worksafety.deadline.first-retry", "PT0.2S");
    configuration.put("worksafety.deadline.longest-retry", "PT0.5S");
    configuration.put("worksafety.inbox.enabled", "false");
    configuration.put("worksafety.outbox.enabled", "false");
    return configuration;
  }

  @Override
  public void stop() {
    parts.stop();
  }
}
