package io.worksafety.platform.mode;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.worksafety.platform.mode.Objection.Acceptance;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to start in production with settings that would let strangers in or the law out of step.
 * Services ask before their database is touched; the gateway, which has none, at its start.
 */
@Singleton
public class StartGuard {

  private static final Logger LOGGER = Logger.getLogger(StartGuard.class);
  private static final int FIRST = 1;

  private final Function<String, @Nullable String> settings;
  private boolean passed;

  StartGuard(Config config) {
    this.settings = name -> config.getConfigValue(name).getValue();
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    check();
  }

  /** Throws when the process must not start; warns of what was accepted. Once is enough. */
  public synchronized void check() {
    if (passed) {
      return;
    }
    switch (mode(settings.apply("worksafety.mode"))) {
      case PRODUCTION -> checkProduction(settings);
      case EMBEDDED ->
          LOGGER.warn(
              "Embedded mode: for one machine, for trying out and for tests; never for real data");
    }
    passed = true;
  }

  private static Mode mode(@Nullable String name) {
    try {
      return name == null || name.isBlank()
          ? Mode.PRODUCTION
          : Mode.valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "WORKSAFETY_MODE is production or embedded, not " + name, Set.of("worksafety.mode"));
    }
  }

  private static void checkProduction(Function<String, @Nullable String> settings) {
    Set<String> accepted = accepted(settings.apply("worksafety.accept"));
    List<Objection> all = ProductionRules.objectionsTo(settings);
    List<Objection> standing = all.stream().filter(o -> !isAccepted(o, accepted)).toList();
    if (!standing.isEmpty()) {
      String message =
          standing.stream()
              .map(Objection::line)
              .collect(
                  Collectors.joining(
                      "\n  - ",
                      "REFUSING TO START in production mode:\n  - ",
                      "\nSee docs/guides/operate.md. WORKSAFETY_MODE=embedded is for trying out"
                          + " only."));
      throw new ConfigurationException(message, Set.of("worksafety.mode"));
    }
    all.forEach(o -> LOGGER.warnf("Accepted by WORKSAFETY_ACCEPT: %s", o.what()));
  }

  private static boolean isAccepted(Objection objection, Set<String> accepted) {
    Acceptance acceptance = objection.acceptance();
    return acceptance != null && accepted.contains(acceptance.id());
  }

  /** A name nobody knows is a slip of the pen, and would be taken for a protection. */
  private static Set<String> accepted(@Nullable String list) {
    Set<String> names =
        Arrays.stream((list == null ? "" : list).split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(Acceptance.values()).map(Acceptance::id).collect(Collectors.toSet());
    if (!known.containsAll(names)) {
      throw new ConfigurationException(
          "WORKSAFETY_ACCEPT knows only " + String.join(", ", known.stream().sorted().toList()),
          Set.of("worksafety.accept"));
    }
    return names;
  }
}
