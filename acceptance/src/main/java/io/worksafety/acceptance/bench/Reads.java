package io.worksafety.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** (b) One hazard by its id, and pages of fifty, among many. */
final class Reads {

  private static final double BY_ID = 0.40;
  private static final double PAGE = 0.35;
  private static final int CLIENTS = 32;
  private static final int DEEP_PAGE = 10_000;
  private static final int PAGE_ROWS = 50;
  private static final int WALK_ROWS = 200;

  /** So much may the deep page be slower and still be called the same. */
  private static final double SAME = 0.9;

  private static final double FEW = 0.1;
  private static final String LIST = "/api/v1/hazards?limit=";

  private final Ground ground;

  Reads(Ground ground) {
    this.ground = ground;
  }

  private record Position(String cursor, String lastId, int page) {}

  void measure() throws Exception {
    int rows = ground.options().rows();
    ground.say("(b) Reads at %,d hazards, filled by SQL past the service".formatted(rows));
    ground.database().fill(ground.hazard(), rows);
    ground.database().settle();
    compare(
        "GET hazard by id",
        BY_ID,
        "hazard-by-id.sql",
        Map.of("last", String.valueOf(HazardDatabase.FIRST_FILLED + rows - 1)),
        HazardCalls.byId(List.of(ground.reporter()), rows));
    Measured first =
        compare(
            "GET page 1 of 50",
            PAGE,
            "hazard-first-page.sql",
            Map.of(),
            HazardCalls.path(ground.reporter(), LIST + PAGE_ROWS));
    Position deep = walk(Math.min(DEEP_PAGE, rows / PAGE_ROWS * 4 / 5));
    Measured far =
        compare(
            "GET page %,d of 50".formatted(deep.page),
            PAGE,
            "hazard-deep-page.sql",
            Map.of("before", deep.lastId),
            HazardCalls.path(ground.reporter(), LIST + PAGE_ROWS + "&cursor=" + deep.cursor));
    double kept = far.perSecond() / first.perSecond();
    ground
        .table()
        .value(
            "Page %,d to page 1".formatted(deep.page),
            "%.2f".formatted(kept),
            ">= %.1f".formatted(SAME),
            kept >= SAME);
  }

  private Measured compare(
      String what,
      double target,
      String script,
      Map<String, String> variables,
      HttpLoad.Requests requests)
      throws Exception {
    Measured[] ours = new Measured[1];
    try (HttpLoad load =
        new HttpLoad(ground.hazardAddress(), CLIENTS, requests, (sent, answered, answer) -> {})) {
      ground.warmUp(load);
      ground.compare(
          what,
          CLIENTS,
          target,
          () -> ground.pgbench().run(script, CLIENTS, ground.options().run(), variables, "", FEW),
          () -> ours[0] = ground.flood(load, ground.parts().pid("hazard")));
    }
    return ours[0];
  }

  /** Follows the cursors as a reader would; a cursor holds whatever the size of the page. */
  private Position walk(int page) throws IOException {
    String cursor = null;
    String last = "";
    for (int row = 0; row < (page - 1) * PAGE_ROWS; row += WALK_ROWS) {
      String path = LIST + WALK_ROWS + (cursor == null ? "" : "&cursor=" + cursor);
      JsonNode answer = ground.hazardService().get(ground.reporter(), path).ok().json();
      cursor = answer.path("next").asText(null);
      JsonNode items = answer.path("items");
      if (cursor == null) {
        throw new IOException("The list ended after " + row + " rows");
      }
      last = items.get(items.size() - 1).path("id").asText();
    }
    return new Position(cursor, last, page);
  }
}
