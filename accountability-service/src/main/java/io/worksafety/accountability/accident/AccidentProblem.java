package io.worksafety.accountability.accident;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum AccidentProblem implements ProblemType {
  CONTENT_MISSING(
      "accountability.accident-content-missing",
      422,
      "A statutory content of the report is missing",
      "事故报告缺少法定内容"),
  UNKNOWN_CONTRADICTED(
      "accountability.accident-unknown-contradicted",
      422,
      "A value is given and declared unknown",
      "同一内容既填写又声明不详"),
  TIME_ORDER(
      "accountability.accident-time-order", 422, "The times contradict each other", "时间先后矛盾"),
  RECEIPT_NOT_YOURS(
      "accountability.accident-receipt-not-yours",
      403,
      "Only the receiving side may state the time of receipt",
      "仅接报方可填写接报时间"),
  NO_GRADE_RULE(
      "accountability.accident-no-grade-rule",
      422,
      "No grade rule was in force on that day",
      "当日没有生效的等级规则"),
  WINDOW_CLOSED(
      "accountability.accident-window-closed",
      409,
      "The window for supplements is closed",
      "事故补报期已结束"),
  FACTS_UNCHANGED(
      "accountability.accident-facts-unchanged",
      422,
      "The supplement changes nothing",
      "补报内容与现有事实一致"),
  REASON_MISSING("accountability.accident-reason-missing", 422, "A reason is needed", "必须说明理由"),
  HOP_NOT_NEXT(
      "accountability.accident-hop-not-next",
      409,
      "The report has been passed to that level or a higher one",
      "事故信息已上报至该级或更高一级"),
  HOP_NOT_NEEDED(
      "accountability.accident-hop-not-needed",
      409,
      "The grade does not require a report to that level",
      "该等级事故无需上报至该级");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  AccidentProblem(String code, int status, String title, String titleZh) {
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
