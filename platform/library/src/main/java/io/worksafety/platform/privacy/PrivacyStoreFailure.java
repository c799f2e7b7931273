package io.worksafety.platform.privacy;

import java.sql.SQLException;

/** The database did not answer; the problem mapper looks at the cause. */
final class PrivacyStoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PrivacyStoreFailure(SQLException cause) {
    super(cause);
  }
}
