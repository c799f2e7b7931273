package io.worksafety.platform.problem;

/** Refusals every service shares because they come from HTTP, JSON, the token or the platform. */
public enum CommonProblem implements ProblemType {
  BAD_REQUEST("bad-request", 400, "The request is malformed", "请求格式错误"),
  MALFORMED_JSON("json.malformed", 400, "The body is not valid JSON", "请求体不是有效的 JSON"),
  UNKNOWN_FIELD("json.unknown-field", 400, "The body has an unknown field", "请求体含有未知字段"),
  WRONG_TYPE("json.wrong-type", 400, "A value has the wrong type", "字段值的类型不正确"),
  VALIDATION("validation", 400, "The request is not valid", "请求未通过校验"),
  UNKNOWN_PARAMETER("parameter.unknown", 400, "Unknown query parameter", "未知的查询参数"),
  REPEATED_PARAMETER("parameter.repeated", 400, "Repeated query parameter", "查询参数重复"),
  INVALID_PARAMETER("parameter.invalid", 400, "A parameter is not valid", "参数无效"),
  CURSOR_MISMATCH("cursor.mismatch", 400, "The cursor belongs to another query", "游标与当前查询不匹配"),
  IDEMPOTENCY_KEY_INVALID("idempotency.key-invalid", 400, "Bad Idempotency-Key", "幂等键无效"),
  IDEMPOTENCY_KEY_REQUIRED("idempotency.key-required", 400, "Idempotency-Key is required", "缺少幂等键"),
  UNAUTHENTICATED("unauthenticated", 401, "A valid token is needed", "需要有效的令牌"),
  FORBIDDEN("forbidden", 403, "The caller lacks the right to do this", "无权执行该操作"),
  OUTSIDE_AREA("outside-area", 403, "The area is outside the caller's scope", "该区域不在调用者管辖范围内"),
  NOT_FOUND("not-found", 404, "Not found", "未找到"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed", "不支持的请求方法"),
  NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable representation", "无法提供所需的表示形式"),
  CONFLICT("conflict", 409, "The request conflicts with the present state", "请求与当前状态冲突"),
  DUPLICATE("duplicate", 409, "The same record exists already", "记录已存在"),
  CONCURRENT_CHANGE("concurrent-change", 409, "Changed by another request", "已被其他请求修改"),
  IDEMPOTENCY_RUNNING("idempotency.running", 409, "The same request is running", "相同请求正在处理"),
  STALE_VERSION("version.stale", 412, "The version is stale", "版本已过期"),
  TOO_LARGE("too-large", 413, "The body is too large", "请求体过大"),
  URI_TOO_LONG("uri-too-long", 414, "The address is too long", "请求地址过长"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type", "不支持的媒体类型"),
  IDEMPOTENCY_MISMATCH(
      "idempotency.body-mismatch", 422, "The key was used with another body", "幂等键已用于不同的请求体"),
  VERSION_REQUIRED("version.required", 428, "If-Match is required", "缺少 If-Match"),
  RATE_LIMITED("rate-limited", 429, "Too many requests", "请求过于频繁"),
  HEADERS_TOO_LARGE("headers-too-large", 431, "The header fields are too large", "请求头过大"),
  INTERNAL("internal", 500, "Internal error", "内部错误"),
  UNAVAILABLE("unavailable", 503, "Temporarily unavailable", "服务暂时不可用");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  CommonProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  /** The refusal for a bare HTTP status that no feature explained. */
  public static CommonProblem ofStatus(int status) {
    for (CommonProblem problem : values()) {
      if (problem.status == status && problem != BAD_REQUEST) {
        return switch (status) {
          case 400 -> BAD_REQUEST;
          case 409 -> CONFLICT;
          case 403 -> FORBIDDEN;
          default -> problem;
        };
      }
    }
    return status < 500 ? BAD_REQUEST : INTERNAL;
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
