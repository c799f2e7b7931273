package io.worksafety.acceptance.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the parts of the suite and says which of them somebody has to look at. */
public final class ScanCommand {

  private final Path bom;
  private final Path accepted;
  private final Optional<Path> advisories;
  private final PrintStream out;

  /**
   * @param bom the bill of materials, CycloneDX in JSON
   * @param accepted the finds that are accepted
   * @param advisories a folder of OSV files; without one known holes are not looked for
   */
  public ScanCommand(Path bom, Path accepted, Optional<Path> advisories, PrintStream out) {
    this.bom = bom;
    this.accepted = accepted;
    this.advisories = advisories;
    this.out = out;
  }

  /** Whether nobody has to look at anything. */
  public boolean run(LocalDate today) throws IOException {
    List<Part> parts = Part.of(bom);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(bom + " names no part");
    }
    parts.forEach(part -> out.printf("%-90s %s%n", part, String.join(" or ", part.licences())));
    List<Find> finds = new ArrayList<>();
    parts.forEach(part -> Licences.hindrance(part).ifPresent(finds::add));
    out.printf("%n%d parts%n", parts.size());
    if (advisories.isPresent()) {
      out.println(holes(parts, advisories.get(), finds));
    } else {
      out.println("Known holes were NOT looked for: WORKSAFETY_OSV names no folder of advisories");
    }
    Acceptances acceptances = Acceptances.in(accepted);
    if (advisories.isPresent()) {
      acceptances.idle(finds).forEach(line -> out.println("Accepted and not found: " + line));
    }
    List<String> objections = acceptances.objections(finds, today);
    objections.forEach(objection -> out.println("FOUND " + objection));
    out.printf("%d finds, %d of them not accepted%n", finds.size(), objections.size());
    return objections.isEmpty();
  }

  private static String holes(List<Part> parts, Path folder, List<Find> finds) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int read = 0;
    String newest = "";
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".json"))::iterator) {
        JsonNode record = json.readTree(file.toFile());
        Advisory advisory = new Advisory(record);
        parts.forEach(part -> advisory.find(part).ifPresent(finds::add));
        String modified = record.path("modified").asText();
        newest = modified.compareTo(newest) > 0 ? modified : newest;
        read++;
      }
    }
    if (read == 0) {
      throw new IllegalArgumentException(folder + " holds no advisories");
    }
    return read + " advisories, the newest of " + newest;
  }
}
