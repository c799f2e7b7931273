package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How a hazard came to be known, and who may report by that way. */
public enum HazardSource implements Labelled {
  /** Streets also enter what small shops hand in on paper. */
  SELF_CHECK("企业自查", "ENTERPRISE_USER", "STREET_OFFICER"),
  /** Findings arrive as events of the inspection service, never by hand. */
  INSPECTION("监督检查"),
  SUPERVISION_VISIT("督查暗访", "COMMITTEE_OFFICE", "DISTRICT_LEADER", "INSPECTOR"),
  PUBLIC_REPORT("群众举报", "REPORTER", "STREET_OFFICER", "DEPT_OFFICER", "COMMITTEE_OFFICE"),
  SENSOR("监测预警", "SYSTEM_CLIENT"),
  SURVEY("摸排调研", "STREET_OFFICER", "DEPT_OFFICER", "INSPECTOR", "SYSTEM_CLIENT"),
  SUPERIOR("上级交办", "COMMITTEE_OFFICE", "DEPT_OFFICER"),
  CAMPAIGN("专项行动", "COMMITTEE_OFFICE", "DEPT_OFFICER", "STREET_OFFICER", "INSPECTOR");

  private final String labelZh;
  private final Set<String> reporters;

  HazardSource(String labelZh, String... reporters) {
    this.labelZh = labelZh;
    this.reporters = Set.of(reporters);
  }

  Set<String> reporters() {
    return reporters;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
