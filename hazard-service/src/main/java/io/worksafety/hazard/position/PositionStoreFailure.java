package io.worksafety.hazard.position;

import java.sql.SQLException;

/** The database could not take or give positions. */
class PositionStoreFailure extends RuntimeException {
  PositionStoreFailure(SQLException cause) {
    super(cause);
  }
}
