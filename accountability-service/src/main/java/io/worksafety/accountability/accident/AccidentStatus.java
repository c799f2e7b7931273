package io.worksafety.accountability.accident;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** Where a report stands on its way up. */
enum AccidentStatus implements Labelled {
  /** The district has it. */
  RECEIVED("已接报"),
  /** On its way up, one level at a time. */
  REPORTING("上报中"),
  /** The highest level its grade demands has it; changes in casualties still count. */
  SUPPLEMENT_WINDOW("补报期"),
  WINDOW_CLOSED("补报期结束");

  private final String labelZh;

  AccidentStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Set<AccidentStatus> next() {
    return switch (this) {
      // A report that arrives above only after the window goes straight to its end
      case RECEIVED, REPORTING -> Set.of(REPORTING, SUPPLEMENT_WINDOW, WINDOW_CLOSED);
      // A higher grade sends the report further up
      case SUPPLEMENT_WINDOW -> Set.of(REPORTING, WINDOW_CLOSED);
      case WINDOW_CLOSED -> Set.of();
    };
  }
}
