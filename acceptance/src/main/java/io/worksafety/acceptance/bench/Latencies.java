package io.worksafety.acceptance.bench;

import java.util.Arrays;

/** How long each of many things took; steps of 10 µs up to ten seconds. */
final class Latencies {

  private static final int STEP_MICROS = 10;
  private static final int STEPS = 1_000_000;

  private final int[] counts = new int[STEPS];
  private long count;

  void addMicros(long micros) {
    counts[(int) Math.min(STEPS - 1, Math.max(0, micros / STEP_MICROS))]++;
    count++;
  }

  void addNanos(long nanos) {
    addMicros(nanos / 1000);
  }

  long count() {
    return count;
  }

  /** Milliseconds that so large a share did not exceed. */
  double quantile(double share) {
    long wanted = (long) Math.ceil(count * share);
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += counts[i];
      if (seen >= wanted && seen > 0) {
        return (i + 1) * STEP_MICROS / 1000.0;
      }
    }
    return 0;
  }

  void clear() {
    Arrays.fill(counts, 0);
    count = 0;
  }
}
