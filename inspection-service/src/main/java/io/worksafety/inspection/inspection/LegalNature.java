package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** What an inspection is in law. */
enum LegalNature implements Labelled {
  ADMIN_INSPECTION("行政检查"),
  SUPERVISION_VISIT("督查暗访"),
  LEADER_VISIT("领导检查调研"),
  SELF_CHECK("自查"),
  EXPERT_SERVICE("专家服务");

  private final String labelZh;

  LegalNature(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
