package io.worksafety.acceptance.scan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** A known hole, in the format of osv.dev (OSV schema 1.x), as far as it concerns Maven. */
final class Advisory {

  private static final String ECOSYSTEM = "Maven";
  private static final String FROM_THE_FIRST = "0";

  private final JsonNode record;

  Advisory(JsonNode record) {
    this.record = record;
  }

  String id() {
    return record.path("id").asText();
  }

  /** The find, if this version of the part has the hole. */
  Optional<Find> find(Part part) {
    if (record.has("withdrawn")) {
      return Optional.empty();
    }
    for (JsonNode affected : record.path("affected")) {
      JsonNode target = affected.path("package");
      if (target.path("ecosystem").asText().split(":")[0].equals(ECOSYSTEM)
          && target.path("name").asText().equals(part.name())
          && affects(affected, part.version())) {
        return Optional.of(new Find(id(), part, detail(affected, part.version())));
      }
    }
    return Optional.empty();
  }

  private static boolean affects(JsonNode affected, String version) {
    for (JsonNode named : affected.path("versions")) {
      if (named.asText().equals(version)) {
        return true;
      }
    }
    ComparableVersion ours = new ComparableVersion(version);
    for (JsonNode range : affected.path("ranges")) {
      if (!range.path("type").asText().equals("GIT") && within(range.path("events"), ours)) {
        return true;
      }
    }
    return false;
  }

  /** The evaluation of the OSV schema: events in the order of versions, each turning the state. */
  private static boolean within(JsonNode events, ComparableVersion ours) {
    boolean affected = false;
    for (Event event : sorted(events)) {
      int to = event.introducedFirst() ? 1 : ours.compareTo(new ComparableVersion(event.version));
      affected =
          switch (event.kind) {
            case "introduced" -> affected || to >= 0;
            case "fixed", "limit" -> affected && to < 0;
            case "last_affected" -> affected && to <= 0;
            default -> affected;
          };
    }
    return affected;
  }

  private record Event(String kind, String version) {

    boolean introducedFirst() {
      return kind.equals("introduced") && version.equals(FROM_THE_FIRST);
    }
  }

  private static List<Event> sorted(JsonNode events) {
    List<Event> sorted = new ArrayList<>();
    for (JsonNode event : events) {
      event
          .properties()
          .forEach(entry -> sorted.add(new Event(entry.getKey(), entry.getValue().asText())));
    }
    // Stable, and "0" is before every version, also before one like 0-alpha
    sorted.sort(
        Comparator.comparing((Event e) -> !e.introducedFirst())
            .thenComparing(e -> new ComparableVersion(e.version)));
    return sorted;
  }

  private String detail(JsonNode affected, String version) {
    List<String> names = new ArrayList<>();
    record.path("aliases").forEach(alias -> names.add(alias.asText()));
    ComparableVersion ours = new ComparableVersion(version);
    String fixed =
        affected.path("ranges").findValuesAsText("fixed").stream()
            .filter(v -> new ComparableVersion(v).compareTo(ours) > 0)
            .findFirst()
            .map(v -> "fixed in " + v)
            .orElse("no fixed version is named");
    String summary = record.path("summary").asText(record.path("details").asText());
    return "%s%s (%s)"
        .formatted(
            names.isEmpty() ? "" : String.join(", ", names) + ": ", firstLine(summary), fixed);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
