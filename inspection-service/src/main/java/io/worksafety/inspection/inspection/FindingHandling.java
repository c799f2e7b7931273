package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** What was done about a finding. */
enum FindingHandling implements Labelled {
  ON_THE_SPOT_FIXED("当场整改"),
  ORDER_TO_FIX("责令限期整改"),
  STOP_ORDER("责令停产停业"),
  SEAL("查封"),
  TRANSFER("移送"),
  PENALTY_PROPOSED("建议处罚");

  private final String labelZh;

  FindingHandling(String labelZh) {
    this.labelZh = labelZh;
  }

  /** Orders and penalties belong to administrative inspections alone. */
  boolean coercive() {
    return switch (this) {
      case ORDER_TO_FIX, STOP_ORDER, SEAL, PENALTY_PROPOSED -> true;
      case ON_THE_SPOT_FIXED, TRANSFER -> false;
    };
  }

  /** Whether the danger is dealt with before the team leaves. */
  boolean measure() {
    return switch (this) {
      case STOP_ORDER, SEAL -> true;
      case ON_THE_SPOT_FIXED, ORDER_TO_FIX, TRANSFER, PENALTY_PROPOSED -> false;
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
