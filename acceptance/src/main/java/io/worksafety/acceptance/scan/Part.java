package io.worksafety.acceptance.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A library of the suite, as the bill of materials names it.
 *
 * @param name group and artifact with a colon between
 * @param licences what it can be used under; one of them is enough
 */
record Part(String name, String version, List<String> licences) {

  private static final String OWN = "io.worksafety";

  Part {
    licences = List.copyOf(licences);
  }

  /** All parts but the suite's own modules, by name. */
  static List<Part> of(Path bom) throws IOException {
    return of(new ObjectMapper().readTree(bom.toFile()));
  }

  static List<Part> of(JsonNode bom) {
    List<Part> parts = new ArrayList<>();
    for (JsonNode component : bom.path("components")) {
      String group = component.path("group").asText();
      if (!group.equals(OWN)) {
        parts.add(
            new Part(
                group + ":" + component.path("name").asText(),
                component.path("version").asText(),
                licences(component.path("licenses"))));
      }
    }
    parts.sort(Comparator.comparing(Part::name).thenComparing(Part::version));
    return parts;
  }

  private static List<String> licences(JsonNode licenses) {
    List<String> licences = new ArrayList<>();
    for (JsonNode one : licenses) {
      if (one.has("expression")) {
        licences.addAll(List.of(one.path("expression").asText().split(" OR ")));
      } else {
        JsonNode license = one.path("license");
        licences.add(license.path("id").asText(license.path("name").asText()));
      }
    }
    return licences;
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
