package io.worksafety.hazard.survey;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of survey rounds. */
enum SurveyRoundProblem implements ProblemType {
  TIMES_INVALID("survey-round.times-invalid", 422, "The days are in the wrong order", "起止日期无效"),
  CELLS_INVALID("survey-round.cells-invalid", 422, "A cell is not possible", "摸排单元无效"),
  CELL_UNKNOWN(
      "survey-round.cell-unknown", 422, "The cell does not belong to the round", "摸排单元不属于该批次"),
  STATUS_CONFLICT(
      "survey-round.status-conflict", 409, "The status does not allow this", "当前状态不允许该操作"),
  REASON_NEEDED(
      "survey-round.reason-needed", 422, "Cells are left out without a reason", "未覆盖单元须说明原因"),
  COUNT_OUT_OF_SCOPE(
      "survey-round.count-out-of-scope", 422, "A count lies outside the scope", "统计超出摸排范围");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  SurveyRoundProblem(String code, int status, String title, String titleZh) {
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
