package io.worksafety.hazard.transfer;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of transfers. */
enum TransferProblem implements ProblemType {
  PENDING("hazard.transfer-pending", 409, "A transfer awaits acceptance", "已有待接收的移送"),
  NOTHING_PENDING("hazard.no-transfer", 409, "No transfer awaits acceptance", "没有待接收的移送"),
  SAME_HANDLER("hazard.same-handler", 422, "The receiver has the hazard already", "接收单位已是承办单位"),
  NOT_RECEIVER("hazard.not-receiver", 403, "Only the receiver may accept", "仅接收单位可以接收");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  TransferProblem(String code, int status, String title, String titleZh) {
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
