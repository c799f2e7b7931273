package io.worksafety.acceptance.bench;

import java.time.Duration;
import java.util.List;

/** What was asked on the command line. */
record Options(
    boolean quick,
    boolean yes,
    boolean restart,
    int rows,
    Duration run,
    Duration warmUp,
    String only) {

  static final String USAGE =
      """
      usage: ./suite bench [--quick] [--yes] [--no-restart] [--rows N] [--seconds N] [--only abcdef]
        --quick       short warm-up and runs, 100,000 hazards: to see that it works, not to quote
        --yes         measure although the suite holds other data; hazards are added to it
        --no-restart  leave the suite running: no cold start
        --only        some of: a writes, b reads, c gateway, d events, e start and memory,
                      f audit record\
      """;

  private static final int ROWS = 1_000_000;
  private static final int QUICK_ROWS = 100_000;

  static Options of(List<String> arguments) {
    boolean quick = arguments.contains("--quick");
    int rows = quick ? QUICK_ROWS : ROWS;
    int seconds = quick ? 5 : 20;
    boolean yes = false;
    boolean restart = true;
    String only = "abcdef";
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--quick" -> {}
        case "--yes" -> yes = true;
        case "--no-restart" -> restart = false;
        case "--rows" -> rows = Integer.parseInt(value(rest));
        case "--seconds" -> seconds = Integer.parseInt(value(rest));
        case "--only" -> only = value(rest);
        default -> throw new BenchRefusal(USAGE);
      }
    }
    return new Options(
        quick,
        yes,
        restart,
        rows,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(quick ? 10 : 240),
        only);
  }

  private static String value(java.util.Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new BenchRefusal(USAGE);
    }
    return rest.next();
  }

  boolean wants(char part) {
    return only.indexOf(part) >= 0;
  }
}
