package io.worksafety.hazard.evidence;

import java.sql.SQLException;

/** The database did not do what it was asked for. */
final class EvidenceStoreFailure extends RuntimeException {

  EvidenceStoreFailure(SQLException cause) {
    super(cause);
  }
}
