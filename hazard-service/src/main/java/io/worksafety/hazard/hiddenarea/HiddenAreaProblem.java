package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of hidden areas. */
enum HiddenAreaProblem implements ProblemType {
  GEOMETRY_INVALID("hidden-area.geometry-invalid", 422, "The geometry is not valid", "空间范围无效"),
  DETAILS_MISMATCH(
      "hidden-area.details-mismatch", 422, "The details do not fit each other", "登记信息相互不符"),
  PERSON_NEEDED("hidden-area.person-needed", 403, "A person has to do this", "该操作须由自然人执行"),
  CONTROL_IN_FUTURE(
      "hidden-area.control-in-future", 422, "The control lies in the future", "管控措施时间晚于当前时间"),
  CONTROL_CHECKED(
      "hidden-area.control-checked", 409, "The control was checked already", "该管控措施已核验"),
  CHECKER_IS_DOER(
      "hidden-area.checker-is-doer",
      403,
      "Who carried the control out cannot verify it",
      "管控措施实施人不得核验");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  HiddenAreaProblem(String code, int status, String title, String titleZh) {
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
