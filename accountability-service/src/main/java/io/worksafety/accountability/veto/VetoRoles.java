package io.worksafety.accountability.veto;

import io.worksafety.platform.security.Caller;

/** Who sees which vetoes. */
final class VetoRoles {

  private static final String[] ALL = {
    "COMMITTEE_OFFICE", "DISTRICT_LEADER", "ORG_DEPT", "DISCIPLINE", "AUDITOR"
  };

  private VetoRoles() {}

  /** True for a caller who sees only what concerns itself. */
  static boolean onlyOwn(Caller caller) {
    return !caller.hasAnyRole(ALL);
  }
}
