package io.worksafety.hazard.ledger;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of a file as a whole; what is wrong with a row stands in the report. */
enum LedgerProblem implements ProblemType {
  HEADER_INVALID("ledger.header-invalid", 422, "The header row is not usable", "表头无法识别"),
  NOT_CSV("ledger.not-csv", 422, "The file is not readable as CSV", "文件不是可读取的 CSV"),
  NOT_TEXT(
      "ledger.not-text", 422, "The file is neither UTF-8 nor GB18030", "文件编码既非 UTF-8 也非 GB18030"),
  TOO_MANY_ROWS("ledger.too-many-rows", 422, "The file has too many rows", "文件行数过多");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  LedgerProblem(String code, int status, String title, String titleZh) {
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
