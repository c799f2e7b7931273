package io.worksafety.hazard.gathering;

import java.sql.SQLException;

/** The database could not keep what was seen. */
class GatheringStoreFailure extends RuntimeException {
  GatheringStoreFailure(SQLException cause) {
    super(cause);
  }
}
