package io.worksafety.hazard.reporter;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about the identities of reporters. */
enum ReporterProblem implements ProblemType {
  STATUS_CONFLICT(
      "reporter.status-conflict",
      409,
      "The status of the request does not allow this",
      "申请当前状态不允许该操作"),
  APPROVER_IS_REQUESTER(
      "reporter.approver-is-requester", 403, "Another person must decide", "须由申请人以外的人员审批"),
  READER_NOT_REQUESTER("reporter.reader-not-requester", 403, "Only who asked may read", "仅申请人可以查看"),
  LAPSED("reporter.opening-lapsed", 409, "The time to read has passed", "查看期限已过"),
  DESTROYED("reporter.destroyed", 409, "The identity was destroyed", "举报人信息已销毁"),
  PERSON_NEEDED(
      "reporter.person-needed", 403, "A person must do this, not a machine", "该操作须由自然人实施");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  ReporterProblem(String code, int status, String title, String titleZh) {
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
