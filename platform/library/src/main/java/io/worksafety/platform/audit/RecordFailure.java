package io.worksafety.platform.audit;

import java.sql.SQLException;

/** The record could not be read or written. */
class RecordFailure extends RuntimeException {
  RecordFailure(SQLException cause) {
    super(cause);
  }
}
