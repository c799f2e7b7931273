package io.worksafety.hazard.construction;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the register of construction sites. */
enum ConstructionProblem implements ProblemType {
  PERMIT_KNOWN(
      "construction.permit-known",
      409,
      "The permit number is registered in this district",
      "施工许可证号在本区已登记"),
  STATUS_CONFLICT(
      "construction.status-conflict", 409, "The status does not allow this act", "当前状态不允许该操作"),
  DATES_INVALID("construction.dates-invalid", 422, "The days do not fit together", "日期不合理");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  ConstructionProblem(String code, int status, String title, String titleZh) {
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
