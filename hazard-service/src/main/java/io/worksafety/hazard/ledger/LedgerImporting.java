package io.worksafety.hazard.ledger;

import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports a ledger in the transaction of its command: what is reported is what is written, and a
 * request repeated after a crash does not import twice.
 */
@ApplicationScoped
class LedgerImporting {

  /** Room for the largest file on a slow machine. */
  static final int TRANSACTION_SECONDS = 600;

  private static final int SHOWN_ERRORS = 20;

  private final LedgerSettings settings;
  private final RowErrors rowErrors;
  private final Journal journal;
  private final Clock clock;

  LedgerImporting(LedgerSettings settings, RowErrors rowErrors, Journal journal, Clock clock) {
    this.settings = settings;
    this.rowErrors = rowErrors;
    this.journal = journal;
    this.clock = clock;
  }

  /** Counts of one passage through the file. */
  private static final class Tally {
    private final List<RowError> errors = new ArrayList<>();
    private int rows;
    private int created;
    private int corrected;
    private int unchanged;
    private int failed;
    private int errorCount;
  }

  ImportReport importLedger(
      Ledger ledger, LedgerFile file, ImportMode mode, boolean dryRun, Caller caller) {
    String areaCode =
        caller.areas().prefixes().stream()
            .findFirst()
            .orElseThrow(() ->
                CommonProblem.OUTSIDE_AREA.because("Your token covers no area", "您的令牌没有管辖区域"));
    Instant startedAt = now();
    boolean careful = mode == ImportMode.ALL_OR_NOTHING;
    Tally tally = pass(ledger, file, !dryRun && !careful, caller);
    boolean refused = careful && tally.failed > 0 && !dryRun;
    if (careful && !dryRun && !refused) {
      tally = pass(ledger, file, true, caller);
    }
    LedgerImport made =
        LedgerImport.of(
            new LedgerImport.State(
                ledger.kind(),
                mode,
                dryRun,
                dryRun
                    ? ImportStatus.CHECKED
                    : refused ? ImportStatus.REFUSED : ImportStatus.COMPLETED,
                file.charset().name(),
                file.bytes(),
                file.sha256(),
                tally.rows,
                refused ? 0 : tally.created,
                refused ? 0 : tally.corrected,
                refused ? 0 : tally.unchanged,
                tally.failed,
                tally.errorCount,
                startedAt,
                now()),
            areaCode,
            caller);
    journal.append(made, made.imported());
    rowErrors.keep(made.id(), tally.errors);
    return ImportReport.of(
        made, List.copyOf(tally.errors.subList(0, Math.min(SHOWN_ERRORS, tally.errors.size()))));
  }

  private Tally pass(Ledger ledger, LedgerFile file, boolean write, Caller caller) {
    Tally tally = new Tally();
    SeenKeys seen = new SeenKeys();
    try (LedgerTable table = LedgerTable.open(file, ledger.columns(), settings.maxRows())) {
      table.forEachBatch(
          settings.batchRows(),
          rows -> {
            Ledger.Outcome outcome = ledger.take(rows, seen, write, caller);
            tally.rows += rows.size();
            tally.created += outcome.created();
            tally.corrected += outcome.corrected();
            tally.unchanged += outcome.unchanged();
            rows.forEach(row -> note(row, tally));
          });
    }
    return tally;
  }

  private void note(LedgerRow row, Tally tally) {
    if (row.errors().isEmpty()) {
      return;
    }
    tally.failed++;
    tally.errorCount += row.errors().size();
    for (RowError error : row.errors()) {
      if (tally.errors.size() < settings.maxErrors()) {
        tally.errors.add(error);
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
