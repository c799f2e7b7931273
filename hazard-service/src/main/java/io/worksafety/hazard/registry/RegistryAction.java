package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to a registered object. */
enum RegistryAction implements Labelled {
  CORRECT("更正"),
  VOID("作废");

  private final String labelZh;

  RegistryAction(String labelZh) {
    this.labelZh = labelZh;
  }

  static List<RegistryAction> allowed(ObjectType type, @Nullable Voiding voiding, Caller caller) {
    List<RegistryAction> allowed = new ArrayList<>();
    if (voiding == null) {
      for (RegistryAction action : values()) {
        if (caller.may(action.operation(type))) {
          allowed.add(action);
        }
      }
    }
    return List.copyOf(allowed);
  }

  private String operation(ObjectType type) {
    return switch (this) {
      case CORRECT ->
          switch (type) {
            case ENTERPRISE -> "correctEnterprise";
            case PREMISES -> "correctPremises";
          };
      case VOID ->
          switch (type) {
            case ENTERPRISE -> "voidEnterprise";
            case PREMISES -> "voidPremises";
          };
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
