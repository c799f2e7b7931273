package io.worksafety.accountability.veto;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum VetoProblem implements ProblemType {
  STATUS_CONFLICT(
      "accountability.veto-status-conflict",
      409,
      "The veto does not allow this now",
      "一票否决当前状态不允许该操作"),
  OBJECTION_PERIOD(
      "accountability.veto-objection-period", 409, "The subject may still object", "异议期尚未届满"),
  OBJECTION_LATE("accountability.veto-objection-late", 409, "The time to object is over", "异议期已届满"),
  OBJECTION_OPEN(
      "accountability.veto-objection-open", 409, "The objection must be answered first", "须先答复异议"),
  NOT_SUBJECT(
      "accountability.veto-not-subject",
      403,
      "Only the subject may do this, or the committee's office for it",
      "仅被否决对象本人可办理，或由安委办代录"),
  SUBJECT_DECIDES(
      "accountability.veto-subject-decides",
      403,
      "The subject of a veto cannot decide on it",
      "被否决对象不得对自身作出决定"),
  NOTIFIER_DECIDES(
      "accountability.veto-notifier-decides", 403, "Who notified cannot decide", "告知人不得作出决定"),
  PERSON_UNKNOWN(
      "accountability.veto-person-unknown",
      403,
      "A named person must act here, not a machine",
      "须由具名人员办理"),
  EARLY_LIFT(
      "accountability.veto-early-lift", 422, "The rule does not allow an early lift", "该规则不允许提前解除"),
  RULE_BINDS_YOU(
      "accountability.veto-rule-binds-you",
      403,
      "A body the rule binds cannot change it",
      "受该规则约束的单位不得修改规则"),
  RULE_RETROACTIVE(
      "accountability.veto-rule-retroactive", 422, "A rule cannot reach back in time", "规则不得溯及既往"),
  RULE_ORDER(
      "accountability.veto-rule-order",
      422,
      "A version starts after the one before it",
      "新版本须晚于上一版本生效"),
  RULE_SUBJECT(
      "accountability.veto-rule-subject",
      422,
      "A rule keeps its subject and its area from version to version",
      "规则各版本的适用对象和区域须一致"),
  RULE_TRIGGER(
      "accountability.veto-rule-trigger",
      422,
      "The trigger's figures do not fit its kind",
      "触发条件参数与类型不符"),
  RULE_UNKNOWN("accountability.veto-rule-unknown", 422, "There is no such rule", "没有该规则");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  VetoProblem(String code, int status, String title, String titleZh) {
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
