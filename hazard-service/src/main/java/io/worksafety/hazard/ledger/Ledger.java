package io.worksafety.hazard.ledger;

import io.worksafety.platform.security.Caller;
import java.util.List;

/** What one kind of ledger does with a batch of rows. */
interface Ledger {

  LedgerKind kind();

  LedgerColumn[] columns();

  /**
   * Reads, checks and, when told to, writes the rows. What is wrong is noted in the rows.
   *
   * @param seen natural keys of earlier rows of the file; this batch adds its own
   */
  Outcome take(List<LedgerRow> rows, SeenKeys seen, boolean write, Caller caller);

  /** What became of the rows of a batch that were not refused. */
  record Outcome(int created, int corrected, int unchanged) {}
}
