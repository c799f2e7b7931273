package io.worksafety.platform.time;

import java.sql.SQLException;

/** The database did not answer; the problem mapper looks at the cause. */
final class StoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreFailure(SQLException cause) {
    super(cause);
  }
}
