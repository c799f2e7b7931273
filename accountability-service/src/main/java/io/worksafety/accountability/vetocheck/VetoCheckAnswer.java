package io.worksafety.accountability.vetocheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is signed. */
record VetoCheckAnswer(
    UUID checkId,
    String no,
    VetoPurpose purpose,
    LocalDate at,
    Instant asOf,
    List<VetoCheckItem> items) {

  boolean vetoed() {
    return items.stream().anyMatch(i -> i.result() == VetoCheckResult.VETOED);
  }
}
