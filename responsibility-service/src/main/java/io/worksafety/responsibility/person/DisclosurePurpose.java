package io.worksafety.responsibility.person;

import io.worksafety.platform.openapi.Labelled;

/** What personal data may be looked at for (Personal Information Protection Law arts 6, 34). */
enum DisclosurePurpose implements Labelled {
  DUTY_CONTACT("履职联系"),
  ACCIDENT_RESPONSE("事故处置"),
  DISCIPLINE_REVIEW("执纪审查"),
  APPOINTMENT_REVIEW("任用审核"),
  AUDIT("审计监督"),
  DATA_SUBJECT_REQUEST("本人行使个人信息权利");

  private final String labelZh;

  DisclosurePurpose(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
