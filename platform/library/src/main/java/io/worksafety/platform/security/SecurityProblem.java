package io.worksafety.platform.security;

import io.worksafety.platform.problem.ProblemType;

/** Refusals that come from who the caller is. */
enum SecurityProblem implements ProblemType {
  SCOPE_MISSING("scope.missing", 403, "The token lacks a scope", "令牌缺少所需的权限范围");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  SecurityProblem(String code, int status, String title, String titleZh) {
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
