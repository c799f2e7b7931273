package io.worksafety.gateway.problem;

/** What the gateway itself refuses. Codes and titles equal those of the services. */
public enum GatewayProblem {
  BAD_REQUEST("bad-request", 400, "The request is malformed", "请求格式错误"),
  UNAUTHENTICATED("unauthenticated", 401, "A valid token is needed", "需要有效的令牌"),
  FORBIDDEN("forbidden", 403, "The caller lacks the right to do this", "无权执行该操作"),
  NOT_FOUND("not-found", 404, "Not found", "未找到"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed", "不支持的请求方法"),
  NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable representation", "无法提供所需的表示形式"),
  REQUEST_TIMEOUT("request-timeout", 408, "The body came too slowly", "请求体接收超时"),
  TOO_LARGE("too-large", 413, "The body is too large", "请求体过大"),
  URI_TOO_LONG("uri-too-long", 414, "The address is too long", "请求地址过长"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type", "不支持的媒体类型"),
  EXPECTATION_FAILED("expectation-failed", 417, "The expectation is not met", "无法满足预期"),
  RATE_LIMITED("rate-limited", 429, "Too many requests", "请求过于频繁"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "The header fields are too large", "请求头过大"),
  INTERNAL("internal", 500, "Internal error", "内部错误"),
  UNAVAILABLE("unavailable", 503, "Temporarily unavailable", "服务暂时不可用");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  GatewayProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  /** The refusal for a bare HTTP status that nobody explained. */
  public static GatewayProblem ofStatus(int status) {
    for (GatewayProblem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status < 500 ? BAD_REQUEST : INTERNAL;
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String title(boolean chinese) {
    return chinese ? titleZh : title;
  }

  /** A refusal that says no more than its title. */
  public Refusal plain() {
    return because(title, titleZh);
  }

  public Refusal because(String detail, String detailZh) {
    return new Refusal(this, detail, detailZh);
  }
}
