package io.worksafety.platform.audit;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the record. */
enum AuditProblem implements ProblemType {
  EMPTY("audit.empty", 409, "Nothing is sealed yet", "尚无已封存的审计记录"),
  NO_SUCH_SIZE("audit.no-such-size", 422, "The tree is not that large", "审计树没有这么大"),
  RANGE_INVALID("audit.range-invalid", 422, "The range is empty or too long", "范围为空或过长"),
  SCOPE_TOO_SMALL(
      "audit.scope-too-small", 403, "The export holds entries outside the scope", "导出内容超出管辖范围"),
  DAMAGED("audit.damaged", 409, "The audit record is damaged", "审计记录已损坏"),
  UNKNOWN_WITNESS("audit.unknown-witness", 422, "No such witness is configured", "未配置该见证方"),
  SIGNATURE_INVALID("audit.signature-invalid", 422, "The signature is not valid", "签名无效");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  AuditProblem(String code, int status, String title, String titleZh) {
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
