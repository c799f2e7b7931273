package io.worksafety.responsibility.organization;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about organisations. */
enum OrganizationProblem implements ProblemType {
  USCC_REQUIRED(
      "organization.uscc-required",
      422,
      "An enterprise is known by its credit code",
      "企业必须填写统一社会信用代码"),
  USCC_NOT_APPLICABLE(
      "organization.uscc-not-applicable",
      422,
      "Only an enterprise has a credit code here",
      "仅企业填写统一社会信用代码"),
  USCC_TAKEN(
      "organization.uscc-taken",
      409,
      "The credit code belongs to another organisation",
      "统一社会信用代码已被占用"),
  PARENT_UNKNOWN(
      "organization.parent-unknown", 422, "The parent organisation is unknown", "上级机构不存在"),
  PARENT_CYCLE(
      "organization.parent-cycle", 422, "An organisation cannot stand above itself", "上级机构形成循环");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  OrganizationProblem(String code, int status, String title, String titleZh) {
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
