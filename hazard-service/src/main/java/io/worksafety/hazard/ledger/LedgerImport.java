package io.worksafety.hazard.ledger;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** The record of one import; written once. */
@Entity
@Table(name = "ledger_import")
@SuppressWarnings("NullAway.Init")
class LedgerImport extends Aggregate {

  @Enumerated(EnumType.STRING)
  private LedgerKind kind;

  @Enumerated(EnumType.STRING)
  private ImportMode mode;

  private boolean dryRun;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  private String charset;
  private long bytes;
  private String sha256;

  @Column(name = "row_count")
  private int rows;

  private int created;
  private int corrected;
  private int unchanged;
  private int failed;
  private int errorCount;
  private Instant startedAt;
  private Instant finishedAt;

  protected LedgerImport() {}

  private LedgerImport(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  /** What went in and what came of it. */
  record State(
      LedgerKind kind,
      ImportMode mode,
      boolean dryRun,
      ImportStatus status,
      String charset,
      long bytes,
      String sha256,
      int rows,
      int created,
      int corrected,
      int unchanged,
      int failed,
      int errorCount,
      Instant startedAt,
      Instant finishedAt) {}

  static LedgerImport of(State state, String areaCode, Caller caller) {
    LedgerImport made = new LedgerImport(areaCode, caller);
    made.kind = state.kind();
    made.mode = state.mode();
    made.dryRun = state.dryRun();
    made.status = state.status();
    made.charset = state.charset();
    made.bytes = state.bytes();
    made.sha256 = state.sha256();
    made.rows = state.rows();
    made.created = state.created();
    made.corrected = state.corrected();
    made.unchanged = state.unchanged();
    made.failed = state.failed();
    made.errorCount = state.errorCount();
    made.startedAt = state.startedAt();
    made.finishedAt = state.finishedAt();
    return made;
  }

  LedgerEvent.LedgerImported imported() {
    return new LedgerEvent.LedgerImported(
        id(), kind, mode, status, areaCode(), rows, created, corrected, unchanged, failed);
  }

  @Override
  public String aggregateType() {
    return "ledger-import";
  }

  @Override
  public State state() {
    return new State(
        kind,
        mode,
        dryRun,
        status,
        charset,
        bytes,
        sha256,
        rows,
        created,
        corrected,
        unchanged,
        failed,
        errorCount,
        startedAt,
        finishedAt);
  }
}
