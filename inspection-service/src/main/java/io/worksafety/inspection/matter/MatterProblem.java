package io.worksafety.inspection.matter;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum MatterProblem implements ProblemType {
  CODE_TAKEN("matter.code-taken", 409, "A matter with this code exists", "事项编码已存在"),
  VALIDITY_REVERSED(
      "matter.validity-reversed", 422, "The validity ends before it starts", "有效期止早于起"),
  ALREADY_PUBLISHED("matter.already-published", 409, "The matter is published", "事项已公布"),
  PUBLISHED_AHEAD(
      "matter.published-ahead", 422, "A matter is not published in advance", "公布日期不能晚于今日");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  MatterProblem(String code, int status, String title, String titleZh) {
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
