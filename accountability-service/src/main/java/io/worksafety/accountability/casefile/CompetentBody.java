package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;

/** Bodies that deal with accountability, each within its competence (art. 26). */
enum CompetentBody implements Labelled {
  /** 纪检监察机关. */
  DISCIPLINE_SUPERVISION("纪检监察机关"),
  /** 组织人事部门. */
  ORGANIZATION_HR("组织人事部门"),
  /** 负有安全生产监督管理职责的部门. */
  SAFETY("负有安全生产监督管理职责的部门");

  private final String labelZh;

  CompetentBody(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** Whether a caller acts for this body. */
  boolean actsThrough(Caller caller) {
    return switch (this) {
      case DISCIPLINE_SUPERVISION -> caller.hasRole("DISCIPLINE");
      // The district's leadership decides what its departments prepared
      case ORGANIZATION_HR, SAFETY -> caller.hasRole("DISTRICT_LEADER");
    };
  }
}
