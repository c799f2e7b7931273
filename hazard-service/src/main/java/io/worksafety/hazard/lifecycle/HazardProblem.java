package io.worksafety.hazard.lifecycle;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the life of a hazard. */
enum HazardProblem implements ProblemType {
  STATUS_CONFLICT(
      "hazard.status-conflict", 409, "The status does not allow this act", "当前状态不允许该操作"),
  SOURCE_FORBIDDEN(
      "hazard.source-forbidden", 403, "The caller may not report by this source", "无权以该来源上报隐患"),
  SOURCE_KNOWN("hazard.source-known", 409, "This source was reported before", "该来源已上报过"),
  REPORTER_OF_PUBLIC_REPORT(
      "hazard.reporter-of-public-report",
      422,
      "Only a public report has a reporter",
      "仅群众举报可填写举报人"),
  REPORTER_ACCOUNT_MIXED(
      "hazard.reporter-account-mixed",
      403,
      "The account has other roles, so the identity could not be sealed",
      "账号兼有其他角色，无法密封举报人身份"),
  REPORTER_IS_FINDER(
      "hazard.reporter-is-finder", 422, "A sealed reporter names no finder", "密封身份的举报人不得填写发现人"),
  OBJECT_NEEDED("hazard.object-needed", 422, "A registered object is needed", "须指明已登记的场所或企业"),
  OBJECT_UNKNOWN("hazard.object-unknown", 422, "The object is not registered", "场所或企业尚未登记"),
  PLACE_NEEDED("hazard.place-needed", 422, "An object or a position is needed", "须提供隐患对象或位置"),
  AREA_MISMATCH("hazard.area-mismatch", 422, "The object lies in another area", "对象不在所填区域内"),
  DISCOVERY_IN_FUTURE("hazard.discovery-in-future", 422, "Discovered in the future", "发现时间晚于当前时间"),
  TRIAGE_PERIOD_OVER(
      "hazard.triage-period-over", 409, "The period to reject has passed", "不予受理的期限已过"),
  DUTY_HOLDER_NEEDED(
      "hazard.duty-holder-needed", 422, "Someone must hold the duty to rectify", "须明确整改责任主体"),
  NOT_DUTY_HOLDER("hazard.not-duty-holder", 403, "Only the duty holder may do this", "仅整改责任主体可以操作"),
  CRITERION_NEEDED(
      "hazard.criterion-needed",
      422,
      "MAJOR needs a criterion of a sector list or a second decider",
      "定为重大隐患须引用判定标准或由两人共同认定"),
  CRITERION_UNKNOWN(
      "hazard.criterion-unknown", 422, "The criterion is not in a list in force", "判定标准不存在或已失效"),
  MERGE_TARGET(
      "hazard.merge-target",
      422,
      "The target is no registered open hazard at this object",
      "目标不是同一对象已登记且未办结的隐患"),
  NO_LEVEL_PROPOSAL(
      "hazard.no-level-proposal", 409, "No level awaits a second decider", "没有待共同认定的等级"),
  NOT_SECOND_DECIDER(
      "hazard.not-second-decider",
      403,
      "Only the second decider who was named may confirm",
      "仅被指定的共同认定人可以确认"),
  LEVEL_UNCHANGED("hazard.level-unchanged", 409, "The hazard has this level", "隐患已是该等级"),
  DOWNGRADE_FORBIDDEN(
      "hazard.downgrade-forbidden",
      403,
      "Only the head of the organ may lower the level",
      "仅机关负责人可以下调隐患等级"),
  DOWNGRADE_TOO_LATE(
      "hazard.downgrade-too-late",
      409,
      "The level may not be lowered once rectification has begun",
      "整改开始后不得下调隐患等级"),
  STOP_ORDER_NEEDED(
      "hazard.stop-order-needed",
      422,
      "What cannot be made safe needs an evacuation or stop order",
      "无法保证安全的须下达撤离或停产停业指令"),
  NOT_VERIFIED(
      "hazard.not-verified",
      409,
      "No verification passed after the last submission",
      "最近一次整改提交后尚未验收通过"),
  NO_STOP_ORDER("hazard.no-stop-order", 409, "Nothing was stopped", "没有停产停业指令"),
  STOP_IN_FORCE(
      "hazard.stop-in-force",
      409,
      "The stop order is in force until resumption is approved",
      "停产停业指令仍然有效，须先批准恢复生产"),
  INDUSTRY_OUTSIDE(
      "hazard.industry-outside",
      403,
      "The industry is outside the caller's scope",
      "该行业不在调用者监管范围内"),
  PERSON_NEEDED("hazard.person-needed", 403, "A person must do this, not a machine", "该操作须由自然人实施");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  HazardProblem(String code, int status, String title, String titleZh) {
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
