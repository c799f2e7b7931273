package io.worksafety.platform.store;

import java.sql.SQLException;

/** The journal or a number could not be written, so the change is rolled back. */
class JournalFailure extends RuntimeException {
  JournalFailure(SQLException cause) {
    super(cause);
  }
}
