package io.worksafety.responsibility.assignment;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.responsibility.organization.Level;

/** The four kinds of responsibility; each belongs to one level. */
enum AssignmentKind implements Labelled {
  PARTY_GOV_LEADERSHIP("党政领导责任", Level.LEADER_IN_CHARGE),
  DEPARTMENT_SUPERVISION("部门监管责任", Level.DEPARTMENT),
  TERRITORIAL("属地管理责任", Level.STREET),
  ENTERPRISE_PRINCIPAL("企业主体责任", Level.ENTERPRISE);

  private final String labelZh;
  private final Level level;

  AssignmentKind(String labelZh, Level level) {
    this.labelZh = labelZh;
    this.level = level;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Level level() {
    return level;
  }
}
