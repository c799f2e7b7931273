package io.worksafety.hazard.figure;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to an external figure. */
enum FigureAction implements Labelled {
  CORRECT("更正", "correctExternalFigure"),
  VOID("作废", "voidExternalFigure");

  private final String labelZh;
  private final String operation;

  FigureAction(String labelZh, String operation) {
    this.labelZh = labelZh;
    this.operation = operation;
  }

  static List<FigureAction> allowed(@Nullable Voiding voiding, Caller caller) {
    return voiding != null
        ? List.of()
        : Arrays.stream(values()).filter(action -> caller.may(action.operation)).toList();
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
