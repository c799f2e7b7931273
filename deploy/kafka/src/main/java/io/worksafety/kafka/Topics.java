package io.worksafety.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite: their names, their settings, and making those that are missing. */
public final class Topics {

  /** Signed heads of the audit records of all services. */
  public static final String AUDIT_ROOTS = "worksafety.audit.roots.v1";

  /** Telemetry from the platforms of carriers; only hazard-service reads it. */
  public static final String VEHICLE_POSITIONS = "worksafety.vehicle-positions.v1";

  private static final String TWO_DAYS = String.valueOf(Duration.ofDays(2).toMillis());
  private static final String THIRTY_DAYS = String.valueOf(Duration.ofDays(30).toMillis());
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String FOR_EVER = "-1";

  /** Twice an event's limit: a dead letter is the event and what is said about it. */
  private static final String LETTER_BYTES = String.valueOf(2 * 1024 * 1024);

  private Topics() {}

  public static String events(String service) {
    return "worksafety." + service + ".events.v1";
  }

  public static String deadLetters(String service) {
    return "worksafety." + service + ".dlq";
  }

  public static String replay(String service) {
    return "worksafety." + service + ".replay";
  }

  /** Events, dead letters and replay of each service, heads of the audit records, telemetry. */
  public static List<String> of(Collection<String> services) {
    return Stream.concat(
            services.stream()
                .flatMap(
                    service -> Stream.of(events(service), deadLetters(service), replay(service))),
            Stream.of(AUDIT_ROOTS, VEHICLE_POSITIONS))
        .toList();
  }

  /** Creates the topics that do not exist yet; existing ones keep the settings they have. */
  public static void create(String bootstrap, Collection<String> names)
      throws ExecutionException, InterruptedException {
    if (names.isEmpty()) {
      return;
    }
    Map<String, Object> client =
        Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", PATIENCE_MILLIS);
    try (Admin admin = Admin.create(client)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (String name : names) {
        if (!existing.contains(name)) {
          missing.add(topic(name));
        }
      }
      for (var creation : admin.createTopics(missing).values().values()) {
        try {
          creation.get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
  }

  private static NewTopic topic(String name) {
    if (name.endsWith(".dlq")) {
      // A dead letter waits for a person, however long that takes.
      return new NewTopic(name, 1, (short) -1)
          .configs(Map.of("retention.ms", FOR_EVER, "max.message.bytes", LETTER_BYTES));
    }
    if (name.endsWith(".replay")) {
      return new NewTopic(name, 1, (short) -1)
          .configs(Map.of("retention.ms", THIRTY_DAYS, "max.message.bytes", LETTER_BYTES));
    }
    if (name.equals(AUDIT_ROOTS)) {
      // Kept for ever, in one order: what was signed once must be found whenever it is doubted.
      return new NewTopic(name, 1, (short) -1)
          .configs(Map.of("retention.ms", FOR_EVER, "message.timestamp.type", "LogAppendTime"));
    }
    if (name.equals(VEHICLE_POSITIONS)) {
      // What is older is not taken any more
      return new NewTopic(name, 3, (short) -1).configs(Map.of("retention.ms", TWO_DAYS));
    }
    // The broker's own time: a consumer can trust it, a producer's clock it cannot.
    return new NewTopic(name, 3, (short) -1)
        .configs(Map.of("retention.ms", THIRTY_DAYS, "message.timestamp.type", "LogAppendTime"));
  }
}
