package io.worksafety.platform.register;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of registers. */
public enum RegisterProblem implements ProblemType {
  VOIDED("register.voided", 409, "The entry is void", "该记录已作废"),
  SEARCH_TOO_SHORT(
      "register.search-too-short",
      400,
      "The search needs two Chinese characters, or three letters or digits",
      "检索词至少两个汉字或三个字母、数字"),
  PLACE_INCOMPLETE(
      "register.place-incomplete", 400, "Latitude, longitude and crs go together", "经纬度与坐标系须同时填写"),
  POLYGON_INVALID("register.polygon-invalid", 400, "The polygon cannot be read", "多边形格式错误"),
  FUTURE_AS_OF("register.as-of-in-future", 400, "asOf lies in the future", "asOf 不得晚于当前时间");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  RegisterProblem(String code, int status, String title, String titleZh) {
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
