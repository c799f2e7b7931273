package io.worksafety.responsibility.bulk;

import io.worksafety.platform.problem.ProblemType;

enum BulkProblem implements ProblemType {
  REFUSED("bulk.refused", 422, "Nothing was recorded", "整批未写入");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  BulkProblem(String code, int status, String title, String titleZh) {
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
