package io.worksafety.hazard.rectification;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of plans, extensions, submissions and verifications. */
enum RectificationProblem implements ProblemType {
  PLAN_INCOMPLETE("hazard.plan-incomplete", 422, "The rectification plan is incomplete", "治理方案不完整"),
  NO_PLAN("hazard.no-plan", 409, "There is no plan to approve", "没有待审批的治理方案"),
  APPROVER_IS_AUTHOR(
      "hazard.approver-is-author",
      422,
      "Who submitted the plan may not approve it",
      "方案提交人不得审批本人提交的方案"),
  DUE_NOT_LATER("hazard.due-not-later", 422, "The due date must be later", "整改期限须晚于当前时间和原期限"),
  DUE_BEYOND_LIMIT(
      "hazard.due-beyond-limit", 422, "The due date is beyond the limit", "整改期限超过规定上限"),
  DUE_PASSED("hazard.due-passed", 409, "The due date has passed: no extension", "整改期限已过，不得延期"),
  EXTENSIONS_USED("hazard.extensions-used", 409, "No further extension is allowed", "已达延期次数上限"),
  MEASURES_UNCONFIRMED(
      "hazard.measures-unconfirmed", 422, "The interim measures must be confirmed", "须确认临时防范措施有效"),
  EVIDENCE_INCOMPLETE(
      "hazard.evidence-incomplete", 422, "The evidence is not described", "证据引用不完整"),
  EVIDENCE_IN_FUTURE("hazard.evidence-in-future", 422, "Evidence from the future", "证据采集时间晚于当前时间"),
  VERIFIER_IS_FINDER(
      "hazard.verifier-is-finder",
      422,
      "Who found the hazard may not verify its removal",
      "发现人不得验收本人发现的隐患"),
  VERIFIER_IS_RECTIFIER(
      "hazard.verifier-is-rectifier",
      422,
      "Who repaired the hazard may not verify its removal",
      "整改人不得验收本人整改的隐患"),
  CALLER_NOT_VERIFIER(
      "hazard.caller-not-verifier", 422, "The caller is not among the verifiers", "提交人不在验收人之中"),
  VERIFIERS_TOO_FEW("hazard.verifiers-too-few", 422, "Too few verifiers for this level", "验收人数不足"),
  CREDENTIAL_NEEDED(
      "hazard.credential-needed",
      422,
      "One verifier must hold an enforcement credential",
      "至少一名验收人须持有执法证件"),
  EVIDENCE_TOO_FAR(
      "hazard.evidence-too-far", 422, "The evidence was not taken at the object", "证据并非在隐患现场采集"),
  EVIDENCE_TOO_OLD(
      "hazard.evidence-too-old", 422, "The evidence is older than the submission", "证据早于整改提交时间"),
  OBJECT_NOT_LOCATED("hazard.object-not-located", 422, "The object has no position", "隐患对象没有坐标"),
  VISIT_TIME(
      "hazard.visit-time",
      422,
      "The visit lies before the submission or in the future",
      "现场核查时间早于整改提交或晚于当前时间"),
  FAILURE_INCOMPLETE(
      "hazard.failure-incomplete",
      422,
      "A failed verification needs a reason and a new due date",
      "验收不通过须说明原因并给出新的期限");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  RectificationProblem(String code, int status, String title, String titleZh) {
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
