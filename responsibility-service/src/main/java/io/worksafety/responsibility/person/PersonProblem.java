package io.worksafety.responsibility.person;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about people. */
enum PersonProblem implements ProblemType {
  ORGANIZATION_UNKNOWN("person.organization-unknown", 422, "The organisation is unknown", "机构不存在"),
  STAFF_NO_TAKEN(
      "person.staff-no-taken", 409, "The staff number belongs to another person", "工号已被占用");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  PersonProblem(String code, int status, String title, String titleZh) {
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
