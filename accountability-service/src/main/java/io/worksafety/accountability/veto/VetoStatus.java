package io.worksafety.accountability.veto;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** The life of a veto. */
enum VetoStatus implements Labelled {
  /** By the rule, from facts. */
  PROPOSED("拟否决"),
  /** The subject may object. */
  NOTIFIED("已告知"),
  OBJECTED("已提异议"),
  ANSWERED("已答复异议"),
  EFFECTIVE("生效"),
  EXPIRED("期满"),
  LIFTED("提前解除"),
  REVOKED("撤销");

  private final String labelZh;

  VetoStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  Set<VetoStatus> next() {
    return switch (this) {
      case PROPOSED -> Set.of(NOTIFIED, REVOKED);
      case NOTIFIED -> Set.of(OBJECTED, EFFECTIVE, REVOKED);
      case OBJECTED -> Set.of(ANSWERED, REVOKED);
      case ANSWERED -> Set.of(EFFECTIVE, REVOKED);
      case EFFECTIVE -> Set.of(EXPIRED, LIFTED, REVOKED);
      case EXPIRED, LIFTED -> Set.of();
      // When the facts meet the rule again
      case REVOKED -> Set.of(PROPOSED);
    };
  }
}
