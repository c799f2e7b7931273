package io.worksafety.acceptance.story;

import io.worksafety.acceptance.client.Answer;
import io.worksafety.acceptance.client.EventTap;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells each step: what was asked, what was answered, what was published. */
final class Teller {

  private static final int LONGEST = 150;

  private final PrintStream out;
  private final EventTap tap;
  private int step;
  private int mark;

  Teller(PrintStream out, EventTap tap) {
    this.out = out;
    this.tap = tap;
    this.mark = tap.mark();
  }

  void step(String title) {
    published();
    step++;
    out.printf("%n%2d  %s%n", step, title);
  }

  Answer asked(String who, Answer answer, String said) {
    out.printf("      %-18s %s%n", who, answer.asked());
    out.printf("        -> %d %s%n", answer.status(), clip(said));
    return answer;
  }

  /** A request that had to be refused, and was. */
  Answer refused(String who, Answer answer, int status, String code) {
    answer.refused(status, code);
    out.printf("      %-18s %s%n", who, answer.asked());
    out.printf("        -> %d refused: %s — %s%n", status, code, clip(answer.text("detail")));
    return answer;
  }

  void note(String text) {
    out.printf("        %s%n", text);
  }

  /** Everything that came over Kafka since the last time, by type. */
  void published() {
    Map<String, Integer> names = new LinkedHashMap<>();
    var seen = tap.since(mark);
    mark += seen.size();
    seen.forEach(event -> names.merge(event.name(), 1, Integer::sum));
    if (!names.isEmpty()) {
      StringBuilder line = new StringBuilder();
      names.forEach((name, n) -> line.append(name).append(n > 1 ? " ×" + n : "").append("  "));
      out.printf("      published          %s%n", line.toString().strip());
    }
  }

  private static String clip(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
