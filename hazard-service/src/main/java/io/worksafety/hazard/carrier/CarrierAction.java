package io.worksafety.hazard.carrier;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to a carrier. */
enum CarrierAction implements Labelled {
  CORRECT("更正", "correctCarrier"),
  VOID("作废", "voidCarrier");

  private final String labelZh;
  private final String operation;

  CarrierAction(String labelZh, String operation) {
    this.labelZh = labelZh;
    this.operation = operation;
  }

  static List<CarrierAction> allowed(@Nullable Voiding voiding, Caller caller) {
    return voiding != null
        ? List.of()
        : Arrays.stream(values()).filter(action -> caller.may(action.operation)).toList();
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
