package io.worksafety.hazard.publicreport;

import java.sql.SQLException;

/** The database did not do what it was asked for. */
final class ReportStoreFailure extends RuntimeException {

  ReportStoreFailure(SQLException cause) {
    super(cause);
  }
}
