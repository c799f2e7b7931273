package io.worksafety.platform.privacy;

import java.time.Instant;

/** Removes what has been kept long enough: implement it as a bean, one for each rule. */
public interface RetentionTask {

  String ruleId();

  /**
   * Acts on at most so many records, in the transaction in progress, and journals each. Doing it
   * again changes nothing.
   *
   * @param before what ended before this is kept no longer
   * @return how many records were changed; fewer than the batch means that none is left
   */
  int apply(RetentionRule rule, Instant before, int batch);
}
