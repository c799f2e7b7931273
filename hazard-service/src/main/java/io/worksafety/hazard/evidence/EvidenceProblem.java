package io.worksafety.hazard.evidence;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about evidence. */
enum EvidenceProblem implements ProblemType {
  UNKNOWN("evidence.unknown", 422, "There is no such evidence to refer to", "引用的证据不存在或无权使用"),
  CAPTURED_IN_FUTURE("evidence.captured-in-future", 422, "Captured in the future", "采集时间晚于当前时间"),
  TYPE_NOT_ALLOWED(
      "evidence.type-not-allowed",
      422,
      "This kind of evidence is not of this type",
      "该类证据不接受此文件类型"),
  TOO_LARGE("evidence.too-large", 422, "The file is too large for its kind", "文件超过该类证据的大小上限"),
  OFFSET_NEEDED("evidence.offset-needed", 400, "Upload-Offset is needed", "缺少 Upload-Offset"),
  OFFSET_CONFLICT(
      "evidence.offset-conflict",
      409,
      "The part does not follow on what has arrived",
      "分片与已接收内容不衔接"),
  PART_DIGEST(
      "evidence.part-digest",
      422,
      "The part did not arrive as it was sent",
      "分片内容与 Content-Digest 不符"),
  PART_SIZE("evidence.part-size", 422, "The part is too small or too large", "分片过小或过大"),
  NOT_UPLOADING("evidence.not-uploading", 409, "The upload has ended", "上传已结束"),
  DIGEST_MISMATCH(
      "evidence.digest-mismatch", 422, "The file is not the one that was announced", "文件摘要与申报不符"),
  TYPE_MISMATCH(
      "evidence.type-mismatch",
      422,
      "The content is not of the type it is said to be",
      "文件内容与申报类型不符"),
  FILE_BROKEN("evidence.file-broken", 422, "The file is damaged", "文件已损坏"),
  NOT_STORED("evidence.not-stored", 409, "The upload is not complete", "上传尚未完成"),
  NO_PUBLIC_COPY(
      "evidence.no-public-copy", 409, "There is no copy without metadata", "没有去除元数据的公开副本"),
  LINK_INVALID("evidence.link-invalid", 403, "The link is not valid", "链接无效"),
  LINK_EXPIRED("evidence.link-expired", 403, "The link has expired", "链接已过期"),
  RANGE("evidence.range", 416, "The range lies outside the file", "请求范围超出文件");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  EvidenceProblem(String code, int status, String title, String titleZh) {
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
