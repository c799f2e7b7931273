package io.worksafety.hazard.gathering;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What can be done about an alert, where it leads, and by which operation. */
enum AlertAction implements Labelled {
  ACKNOWLEDGE("签收", "acknowledgeGatheringAlert", AlertStatus.ACKED),
  DISPERSE("疏散", "disperseGatheringAlert", AlertStatus.DISPERSED),
  DISMISS("认定误报", "dismissGatheringAlert", AlertStatus.FALSE_ALARM),
  CLOSE("办结", "closeGatheringAlert", AlertStatus.CLOSED);

  private final String labelZh;
  private final String operation;
  private final AlertStatus to;

  AlertAction(String labelZh, String operation, AlertStatus to) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.to = to;
  }

  AlertStatus to() {
    return to;
  }

  boolean possible(AlertStatus status) {
    return status.next().contains(to);
  }

  static List<AlertAction> allowed(AlertStatus status, Handling handling, Caller caller) {
    UUID person = caller.personId();
    return person == null
        ? List.of()
        : Arrays.stream(values())
            .filter(action -> action.possible(status) && caller.may(action.operation))
            .filter(action -> action != CLOSE || !handling.dismissedBy(person))
            .toList();
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
