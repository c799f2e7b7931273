package io.worksafety.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, one line each. */
final class Table {

  private static final List<String> HEAD =
      List.of(
          "what",
          "clients",
          "limit",
          "ours",
          "ratio",
          "target",
          "",
          "p50 ms (limit)",
          "p99 ms (limit)",
          "CPU µs/request (limit)",
          "PostgreSQL CPU µs (limit)");

  private final List<List<String>> rows = new ArrayList<>();

  /** Ours beside its limit; a target of 0 is none. */
  void compare(String what, int clients, Measured limit, Measured ours, double target) {
    double ratio = ours.perSecond() / limit.perSecond();
    add(
        what,
        String.valueOf(clients),
        "%.0f/s".formatted(limit.perSecond()),
        "%.0f/s".formatted(ours.perSecond()),
        "%.2f".formatted(ratio),
        target == 0 ? "" : ">= %.2f".formatted(target),
        target == 0 ? "" : verdict(ratio >= target),
        "%.2f (%.2f)".formatted(ours.p50(), limit.p50()),
        "%.1f (%.1f)".formatted(ours.p99(), limit.p99()),
        pair(ours.serverMicros(), limit.serverMicros()),
        pair(ours.postgresMicros(), limit.postgresMicros()));
  }

  void value(String what, String value, String target, boolean met) {
    add(what, "", "", value, "", target, verdict(met), "", "", "", "");
  }

  void note(String what, String value) {
    add(what, "", "", value, "", "", "", "", "", "", "");
  }

  private static String pair(double ours, double limit) {
    return ours == 0 && limit == 0
        ? ""
        : limit == 0 ? "%.0f".formatted(ours) : "%.0f (%.0f)".formatted(ours, limit);
  }

  private static String verdict(boolean met) {
    return met ? "met" : "MISSED";
  }

  private void add(String... cells) {
    rows.add(List.of(cells));
  }

  String markdown() {
    int[] widths = new int[HEAD.size()];
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(HEAD);
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < all.size(); r++) {
      for (int i = 0; i < widths.length; i++) {
        String form = i == 0 ? "| %-" + widths[0] + "s " : "| %" + Math.max(1, widths[i]) + "s ";
        text.append(String.format(Locale.ROOT, form, all.get(r).get(i)));
      }
      text.append("|\n");
      if (r == 0) {
        for (int i = 0; i < widths.length; i++) {
          String line = "-".repeat(Math.max(1, widths[i]) + 1);
          text.append(i == 0 ? "|" + line + "-" : "|" + line + ":");
        }
        text.append("|\n");
      }
    }
    return text.toString();
  }
}
