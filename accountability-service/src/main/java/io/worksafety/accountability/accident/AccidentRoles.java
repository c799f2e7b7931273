package io.worksafety.accountability.accident;

import io.worksafety.platform.security.Caller;

/** Who may do what with accidents. */
final class AccidentRoles {

  static final String[] SUPPLEMENT = {
    "ENTERPRISE_USER", "STREET_OFFICER", "DEPT_OFFICER", "SYSTEM_CLIENT", "ORGAN_HEAD"
  };
  static final String[] PASS_UP = {"DEPT_OFFICER", "COMMITTEE_OFFICE", "SYSTEM_CLIENT"};

  private static final String[] OFFICIAL = {
    "STREET_OFFICER",
    "DEPT_OFFICER",
    "INSPECTOR",
    "ORGAN_HEAD",
    "COMMITTEE_OFFICE",
    "DISTRICT_LEADER",
    "DISCIPLINE",
    "AUDITOR",
    "SYSTEM_CLIENT"
  };

  private AccidentRoles() {}

  /** True for a caller who is nothing but an enterprise. */
  static boolean onlyOwn(Caller caller) {
    return !caller.hasAnyRole(OFFICIAL);
  }
}
