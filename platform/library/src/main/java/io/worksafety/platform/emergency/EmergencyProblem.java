package io.worksafety.platform.emergency;

import io.worksafety.platform.problem.ProblemType;

/** Why an emergency access is refused. */
enum EmergencyProblem implements ProblemType {
  PERSON_NEEDED(
      "emergency-access.person-needed", 403, "Only a person may ask for it", "应急授权须由具体人员申请"),
  AREA_OWN("emergency-access.area-own", 422, "The area is yours already", "该区域已在您的管辖范围内"),
  TOO_LONG("emergency-access.too-long", 422, "It is asked for too long a time", "超过应急授权最长时限"),
  RUNNING("emergency-access.running", 409, "Another one is running", "已有生效中的应急授权"),
  OVER("emergency-access.over", 409, "It is over", "应急授权已结束");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  EmergencyProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
