package io.worksafety.acceptance.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds that somebody looked at and can live with for a while. A line is {@code id | part | until |
 * reason}; the part is {@code group:artifact}.
 */
final class Acceptances {

  private static final int CELLS = 4;

  private record Acceptance(String id, String part, LocalDate until, String reason) {

    boolean of(Find find) {
      return id.equals(find.id()) && part.equals(find.part().name());
    }
  }

  private final List<Acceptance> lines = new ArrayList<>();

  static Acceptances in(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  static Acceptances of(List<String> lines) {
    Acceptances acceptances = new Acceptances();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", CELLS);
        if (cells.length < CELLS || cells[CELLS - 1].isBlank()) {
          throw new IllegalArgumentException("Needs id | part | until | reason: " + line);
        }
        acceptances.lines.add(
            new Acceptance(
                cells[0].strip(),
                cells[1].strip(),
                LocalDate.parse(cells[2].strip()),
                cells[3].strip()));
      }
    }
    return acceptances;
  }

  /** What is wrong: finds nobody accepted, acceptances that ended, acceptances of nothing. */
  List<String> objections(List<Find> finds, LocalDate today) {
    List<String> objections = new ArrayList<>();
    for (Find find : finds) {
      lines.stream()
          .filter(line -> line.of(find))
          .findFirst()
          .ifPresentOrElse(
              line -> {
                if (line.until.isBefore(today)) {
                  objections.add(find + " [was accepted until " + line.until + "]");
                }
              },
              () -> objections.add(find.toString()));
    }
    return objections;
  }

  /** Accepted and not found any more; only the whole set of advisories can tell. */
  List<String> idle(List<Find> finds) {
    return lines.stream()
        .filter(line -> finds.stream().noneMatch(line::of))
        .map(line -> line.id + " of " + line.part)
        .toList();
  }
}
