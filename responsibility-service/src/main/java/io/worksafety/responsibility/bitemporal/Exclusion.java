package io.worksafety.responsibility.bitemporal;

import io.worksafety.platform.problem.ProblemType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** What an exclusion constraint says when two requests claim the same at the same moment. */
public final class Exclusion {

  private static final String EXCLUSION_VIOLATION = "23P01";

  private Exclusion() {}

  /** The feature's refusal when a period overlapped another, otherwise the failure itself. */
  public static RuntimeException explain(PersistenceException failure, ProblemType overlap) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && EXCLUSION_VIOLATION.equals(sql.getSQLState())) {
        return overlap.because(
            "Another request has just recorded an overlapping period", "另一请求刚刚登记了重叠的时间段");
      }
    }
    return failure;
  }
}
