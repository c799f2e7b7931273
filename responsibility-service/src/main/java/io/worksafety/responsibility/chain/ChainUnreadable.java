package io.worksafety.responsibility.chain;

import java.sql.SQLException;

/** The database did not answer who is responsible; the problem mapper looks at the cause. */
class ChainUnreadable extends RuntimeException {
  ChainUnreadable(SQLException cause) {
    super(cause);
  }
}
