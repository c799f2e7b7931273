package io.worksafety.responsibility.organization;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.security.Caller;
import java.util.List;

/**
 * The four levels of responsibility (四级), from the top. They are not administrative tiers: leader
 * in charge, industry department, street office, enterprise.
 */
public enum Level implements Labelled {
  LEADER_IN_CHARGE("分管领导"),
  DEPARTMENT("行业主管部门"),
  STREET("属地街道"),
  ENTERPRISE("企业主体");

  private final String labelZh;

  Level(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** Refuses a caller who may not write at this level: a street office keeps its own two. */
  public void mustBeWritableBy(Caller caller) {
    if (!writableBy(caller)) {
      throw CommonProblem.FORBIDDEN.because(
          "Level " + this + " is written by the role COMMITTEE_OFFICE",
          "该层级须由安委办（COMMITTEE_OFFICE）维护");
    }
  }

  public boolean writableBy(Caller caller) {
    return switch (this) {
      case LEADER_IN_CHARGE, DEPARTMENT -> caller.hasRole("COMMITTEE_OFFICE");
      case STREET, ENTERPRISE -> caller.hasAnyRole("COMMITTEE_OFFICE", "STREET_OFFICER");
    };
  }

  /** The acts a caller may do to a record of this level. */
  public List<String> actionsFor(Caller caller, List<String> actions) {
    return writableBy(caller) ? actions : List.of();
  }
}
