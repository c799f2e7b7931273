package io.worksafety.inspection.inspector;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum InspectorProblem implements ProblemType {
  PERSON_TAKEN("inspector.person-registered", 409, "The person is an inspector", "该人员已登记为执法人员"),
  CREDENTIAL_TAKEN("inspector.credential-registered", 409, "The credential is in use", "执法证号已登记");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  InspectorProblem(String code, int status, String title, String titleZh) {
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
