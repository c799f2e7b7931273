package io.worksafety.inspection.seal;

/**
 * The encrypted plan does not open: the row, its key or its binding to the inspection was changed.
 */
public final class PlanUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  PlanUnreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
