package io.worksafety.responsibility.assignment;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about assignments. */
enum AssignmentProblem implements ProblemType {
  BASIS_REQUIRED("assignment.basis-required", 422, "A responsibility needs a basis", "责任分工必须注明依据"),
  SCOPE_INVALID("assignment.scope-invalid", 422, "Name exactly one scope", "责任范围必须且只能填写一项"),
  SCOPE_NOT_FOR_LEVEL(
      "assignment.scope-not-for-level",
      422,
      "This level does not answer for such a scope",
      "该层级不适用此类责任范围"),
  KIND_NOT_FOR_LEVEL(
      "assignment.kind-not-for-level",
      422,
      "This level does not carry that kind of responsibility",
      "责任类别与层级不符"),
  POST_UNKNOWN("assignment.post-unknown", 422, "The post is unknown", "岗位不存在"),
  POST_NOT_FOR_LEVEL(
      "assignment.post-not-for-level", 422, "The post is of another level", "岗位层级不符"),
  DEPARTMENT_UNKNOWN(
      "assignment.department-unknown",
      422,
      "The scope names something that is not a department",
      "责任范围不是部门"),
  PLACE_UNKNOWN("assignment.place-unknown", 422, "The place is not known here", "对象不存在或尚未同步"),
  DEGREE_REQUIRED(
      "assignment.degree-required",
      422,
      "An enterprise assignment states its degree",
      "企业主体责任必须注明程度"),
  DEGREE_NOT_APPLICABLE(
      "assignment.degree-not-applicable",
      422,
      "Only an enterprise assignment has a degree",
      "仅企业主体责任可填写程度"),
  OVERLAP(
      "assignment.overlap",
      409,
      "Another holds this scope in the first place at that time",
      "同一范围同期已有主要责任人"),
  STATUS_CONFLICT(
      "assignment.status-conflict",
      409,
      "The assignment is not in a state for this",
      "责任分工状态不允许该操作");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  AssignmentProblem(String code, int status, String title, String titleZh) {
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
