package io.worksafety.accountability.vetocheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is signed. */
record VetoCheckAnswer(
    UUID checkId,
    String no,
    VetoPurpose purpose,
    Instant at,
    Instant asOf,
    List<VetoCheckItem> items) {

  boolean vetoed() {
    return items.stream().anyMatch(i -> i.result() == VetoCheckResult.VETOED);
  }
}
