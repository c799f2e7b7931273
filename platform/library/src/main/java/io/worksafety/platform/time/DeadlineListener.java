package io.worksafety.platform.time;

/**
 * What a service does about its deadlines. Beans of this type are told of every deadline of the
 * service and act on those whose rule they know.
 */
public interface DeadlineListener {

  /**
   * The deadline passed without being met. Called once, in the transaction that marks it; an
   * exception undoes both and the breach is tried again later.
   */
  void breached(Deadline deadline);

  /** A corrected calendar moved the end of an open deadline; same transaction rules. */
  default void recomputed(Deadline before, Deadline after) {}
}
