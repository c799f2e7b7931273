package io.worksafety.responsibility.organization;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.util.Set;

/** What kind of body an organisation is. */
public enum OrganizationKind implements Labelled {
  PARTY_COMMITTEE("党委"),
  GOVERNMENT("政府"),
  DEPARTMENT("行业主管部门"),
  STREET("街道"),
  TOWN("镇"),
  COMMITTEE("安委会（专业委员会）"),
  ENTERPRISE("企业"),
  VILLAGE("社区（村）");

  private final String labelZh;

  OrganizationKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** The levels at which such a body can hold responsibility. */
  Set<Level> levels() {
    return switch (this) {
      case PARTY_COMMITTEE, GOVERNMENT, COMMITTEE -> Set.of(Level.LEADER_IN_CHARGE);
      case DEPARTMENT -> Set.of(Level.DEPARTMENT);
      case STREET, TOWN, VILLAGE -> Set.of(Level.STREET);
      case ENTERPRISE -> Set.of(Level.ENTERPRISE);
    };
  }

  boolean writableBy(Caller caller) {
    return switch (this) {
      case PARTY_COMMITTEE, GOVERNMENT, DEPARTMENT, STREET, TOWN, COMMITTEE ->
          caller.hasRole("COMMITTEE_OFFICE");
      case ENTERPRISE, VILLAGE -> caller.hasAnyRole("COMMITTEE_OFFICE", "STREET_OFFICER");
    };
  }
}
