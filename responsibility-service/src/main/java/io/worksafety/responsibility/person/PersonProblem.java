package io.worksafety.responsibility.person;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about people. */
enum PersonProblem implements ProblemType {
  ORGANIZATION_UNKNOWN("person.organization-unknown", 422, "The organisation is unknown", "机构不存在"),
  STAFF_NO_TAKEN(
      "person.staff-no-taken", 409, "The staff number belongs to another person", "工号已被占用"),
  ID_NO_TAKEN(
      "person.id-no-taken", 409, "The identity number belongs to another person", "公民身份号码已被登记"),
  ANONYMISED("person.anonymised", 409, "The person was anonymised", "该人员已匿名化"),
  DISCLOSURE_FORBIDDEN(
      "person.disclosure-forbidden",
      403,
      "The caller may not have this field disclosed",
      "无权查看该字段"),
  NAME_SEARCH_FORBIDDEN(
      "person.name-search-forbidden",
      403,
      "Who sees no names cannot search by them",
      "无权查看姓名者不得按姓名检索"),
  SEARCH_BY_ONE("person.search-by-one", 422, "Search by one of the numbers", "须按身份号码或电话之一检索");

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
