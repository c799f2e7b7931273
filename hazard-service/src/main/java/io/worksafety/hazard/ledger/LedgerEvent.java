package io.worksafety.hazard.ledger;

import io.worksafety.platform.store.EventType;
import java.util.UUID;

/** Facts about imports. */
sealed interface LedgerEvent {

  @EventType("io.worksafety.hazard.ledger-imported.v1")
  record LedgerImported(
      UUID importId,
      LedgerKind kind,
      ImportMode mode,
      ImportStatus status,
      String areaCode,
      int rows,
      int created,
      int corrected,
      int unchanged,
      int failed)
      implements LedgerEvent {}
}
