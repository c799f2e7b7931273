package io.worksafety.platform.privacy;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about keys and what is held on people. */
enum PrivacyProblem implements ProblemType {
  PURPOSE_UNKNOWN(
      "data-key.purpose-unknown", 422, "No value is sealed for this purpose", "没有用于该用途的加密数据"),
  TABLE_UNKNOWN(
      "personal-records.table-unknown", 422, "No such table refers to people", "没有引用人员的该数据表");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  PrivacyProblem(String code, int status, String title, String titleZh) {
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
