package io.worksafety.hazard.ledger;

import java.sql.SQLException;

/** The errors of an import could not be kept, so the import is undone. */
class LedgerStoreFailure extends RuntimeException {
  LedgerStoreFailure(SQLException cause) {
    super(cause);
  }
}
