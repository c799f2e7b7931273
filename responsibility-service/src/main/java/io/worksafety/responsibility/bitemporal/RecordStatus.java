package io.worksafety.responsibility.bitemporal;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** Where a record with two times stands. */
public enum RecordStatus implements Labelled {
  /** Holds in its period. */
  EFFECTIVE("有效"),
  /** Was ended by an act of its own. */
  ENDED("已终止"),
  /** Should never have been recorded; only its history is left. */
  WITHDRAWN("已撤回");

  private final String labelZh;

  RecordStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  public Set<RecordStatus> next() {
    return switch (this) {
      case EFFECTIVE -> Set.of(ENDED, WITHDRAWN);
      // a correction can take an ending back
      case ENDED -> Set.of(EFFECTIVE, WITHDRAWN);
      case WITHDRAWN -> Set.of();
    };
  }

  public boolean correctable() {
    return !next().isEmpty();
  }
}
