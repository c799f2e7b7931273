package io.worksafety.hazard.solution;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of industry solutions. */
enum IndustrySolutionProblem implements ProblemType {
  NOTE_NEEDED("industry-solution.note-needed", 422, "Industry OTHER needs a note", "行业类别为其他时须说明"),
  DUE_INVALID("industry-solution.due-invalid", 422, "A due date is not possible", "期限无效"),
  STATUS_CONFLICT(
      "industry-solution.status-conflict", 409, "The status does not allow this", "当前状态不允许该操作"),
  ACTIVE_EXISTS("industry-solution.active-exists", 409, "Another solution is active", "已有生效的解决方案"),
  NOT_SUPERSEDABLE(
      "industry-solution.not-supersedable", 422, "That solution cannot be superseded", "该方案不可被替代"),
  RESULT_KNOWN(
      "industry-solution.result-known", 409, "The measure has a result already", "该措施已有结果"),
  RESULTS_MISSING(
      "industry-solution.results-missing", 422, "Measures without a result", "尚有措施没有结果"),
  PERSON_NEEDED("industry-solution.person-needed", 403, "A person has to do this", "该操作须由自然人执行"),
  REVIEWER_IS_AUTHOR(
      "industry-solution.reviewer-is-author", 403, "The author cannot review", "方案编制人不得评估");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  IndustrySolutionProblem(String code, int status, String title, String titleZh) {
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
