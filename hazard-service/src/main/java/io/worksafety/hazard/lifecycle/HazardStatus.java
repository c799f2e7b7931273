package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.openapi.Labelled;
import java.util.EnumSet;
import java.util.Set;

/** Where a hazard stands. {@link #next()} is the whole table of moves. */
public enum HazardStatus implements Labelled {
  REPORTED("已上报"),
  REJECTED("不予受理"),
  MERGED("已并入"),
  REGISTERED("已登记"),
  GRADED("已定级"),
  CONTROLLED("已管控"),
  RECTIFYING("整改中"),
  SUBMITTED("待验收"),
  VERIFIED("已验收"),
  CLOSED("已销号");

  private final String labelZh;

  HazardStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  /** A move back to GRADED is an upgrade to MAJOR: control and plan start anew. */
  Set<HazardStatus> next() {
    return switch (this) {
      case REPORTED -> EnumSet.of(REJECTED, MERGED, REGISTERED);
      case REJECTED, MERGED -> EnumSet.noneOf(HazardStatus.class);
      case REGISTERED -> EnumSet.of(GRADED);
      case GRADED -> EnumSet.of(CONTROLLED, RECTIFYING);
      case CONTROLLED -> EnumSet.of(RECTIFYING);
      case RECTIFYING -> EnumSet.of(SUBMITTED, GRADED);
      case SUBMITTED -> EnumSet.of(VERIFIED, RECTIFYING, GRADED);
      case VERIFIED -> EnumSet.of(CLOSED, GRADED);
      case CLOSED -> EnumSet.of(RECTIFYING);
    };
  }

  /** Still somebody's work. */
  public boolean open() {
    return this != REJECTED && this != MERGED && this != CLOSED;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
