package io.worksafety.responsibility.organization;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about posts. */
enum PostProblem implements ProblemType {
  ORGANIZATION_UNKNOWN("post.organization-unknown", 422, "The organisation is unknown", "机构不存在"),
  LEVEL_NOT_FOR_KIND(
      "post.level-not-for-kind",
      422,
      "This kind of organisation has no post of that level",
      "该类机构没有此层级岗位"),
  PORTFOLIO_NOT_FOR_LEVEL(
      "post.portfolio-not-for-level",
      422,
      "Only a leader in charge has a portfolio",
      "仅分管领导岗位可设分管部门"),
  PORTFOLIO_UNKNOWN(
      "post.portfolio-unknown",
      422,
      "The portfolio names something that is not a department",
      "分管范围含有非部门机构");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  PostProblem(String code, int status, String title, String titleZh) {
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
