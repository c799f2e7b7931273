package io.worksafety.hazard.violation;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of violations. */
enum ViolationProblem implements ProblemType {
  ACTOR_MISMATCH("violation.actor-mismatch", 422, "The actor does not fit the family", "行为主体与类别不符"),
  OBJECT_UNKNOWN("violation.object-unknown", 422, "The object is not registered", "对象尚未登记"),
  IN_FUTURE("violation.in-future", 422, "The violation lies in the future", "违规时间晚于当前时间"),
  HAZARD_UNKNOWN("violation.hazard-unknown", 422, "There is no such hazard here", "未找到该隐患"),
  HAZARD_LINKED("violation.hazard-linked", 409, "It is linked to another hazard", "已关联其他隐患");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  ViolationProblem(String code, int status, String title, String titleZh) {
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
