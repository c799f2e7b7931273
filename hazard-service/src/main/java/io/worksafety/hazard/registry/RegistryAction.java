package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.List;

/** What can be done to a registered object. */
enum RegistryAction implements Labelled {
  CORRECT("更正");

  private final String labelZh;

  RegistryAction(String labelZh) {
    this.labelZh = labelZh;
  }

  static List<RegistryAction> allowed(Caller caller) {
    return caller.may("correctEnterprise") ? List.of(CORRECT) : List.of();
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
