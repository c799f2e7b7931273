package io.worksafety.platform.problem;

/** A named refusal. Implemented by one enum per feature; codes are stable and never translated. */
public interface ProblemType {

  /** Stable, dotted, lower-case, e.g. {@code hazard.status-conflict}. */
  String code();

  /** HTTP status: 400 shape, 403 right, 404 absent, 409 state, 412/428 version, 422 rule. */
  int status();

  String title();

  String titleZh();

  default ProblemException because(String detail, String detailZh) {
    return new ProblemException(this, detail, detailZh);
  }
}
