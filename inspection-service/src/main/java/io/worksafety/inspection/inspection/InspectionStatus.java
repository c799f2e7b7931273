package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;
import java.util.EnumSet;
import java.util.Set;

/** Where an inspection stands. */
enum InspectionStatus implements Labelled {
  PLANNED("已计划"),
  APPROVED("已批准"),
  SEALED("已密封"),
  /** On the spot with the plan still sealed. */
  ARRIVED("已到达"),
  IN_PROGRESS("检查中"),
  OBSTRUCTED("受阻"),
  CONCLUDED("已结束"),
  PUBLISHED("已公开"),
  CANCELLED("已取消"),
  /** The window passed and nobody went. */
  LAPSED("已过期"),
  /** The plan that came out is not the one that went in; the visit is void. */
  SEAL_BROKEN("密封失效");

  private final String labelZh;

  InspectionStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  /** The whole transition table. An inspection that is not sealed has nothing to reveal. */
  Set<InspectionStatus> next() {
    return switch (this) {
      case PLANNED -> EnumSet.of(APPROVED, CANCELLED, SEAL_BROKEN);
      case APPROVED -> EnumSet.of(SEALED, IN_PROGRESS, CANCELLED, SEAL_BROKEN);
      case SEALED -> EnumSet.of(ARRIVED, CANCELLED, LAPSED, SEAL_BROKEN);
      case ARRIVED -> EnumSet.of(IN_PROGRESS, OBSTRUCTED, SEAL_BROKEN);
      case IN_PROGRESS -> EnumSet.of(CONCLUDED, OBSTRUCTED);
      case CONCLUDED -> EnumSet.of(PUBLISHED);
      case OBSTRUCTED, PUBLISHED, CANCELLED, LAPSED, SEAL_BROKEN ->
          EnumSet.noneOf(InspectionStatus.class);
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
