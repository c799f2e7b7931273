package io.worksafety.platform.paging;

import java.sql.SQLException;

/** The database did not answer a read; the problem mapper looks at the cause. */
class ReadFailure extends RuntimeException {
  ReadFailure(SQLException cause) {
    super(cause);
  }
}
