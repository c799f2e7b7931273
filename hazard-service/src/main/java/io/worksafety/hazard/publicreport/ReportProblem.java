package io.worksafety.hazard.publicreport;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about reports of the public. */
enum ReportProblem implements ProblemType {
  STATUS_CONFLICT(
      "public-report.status-conflict", 409, "The status does not allow this act", "当前状态不允许该操作"),
  CHANNEL_OF_OFFICIALS(
      "public-report.channel-of-officials",
      403,
      "Only an official writes down what came in by this way",
      "该渠道仅由受理人员登记"),
  PLACE_NEEDED("public-report.place-needed", 422, "An object or a position is needed", "须提供对象或位置"),
  CLAIM_UNKNOWN("public-report.claim-unknown", 404, "There is no such report", "查询码无效"),
  DEATH_MUST_BE_ROUTED(
      "public-report.death-must-be-routed",
      422,
      "A report that involves a death is verified at county level",
      "涉及人员死亡的举报须移送县级核查"),
  NO_DEATH("public-report.no-death", 422, "The report involves no death", "举报不涉及人员死亡"),
  COUNTY_NEEDED(
      "public-report.county-needed", 403, "The county level must verify this", "须由县级以上核查"),
  HAZARD_NEEDED(
      "public-report.hazard-needed",
      422,
      "It becomes a hazard, or a sighting of one",
      "须登记为新隐患或关联已有隐患"),
  HAZARD_UNKNOWN("public-report.hazard-unknown", 422, "There is no such open hazard", "没有该未办结的隐患"),
  NOT_REWARDABLE("public-report.not-rewardable", 422, "There is nothing to reward", "不符合奖励条件"),
  REWARD_DECIDED("public-report.reward-decided", 409, "The reward is decided", "奖励已决定"),
  REWARD_OPEN(
      "public-report.reward-open", 409, "The reward that was decided is not paid", "已决定的奖励尚未发放"),
  REWARD_MISSING("public-report.reward-missing", 409, "No reward was decided", "尚未决定奖励"),
  REWARD_BASIS(
      "public-report.reward-basis", 422, "The figures of the reward are missing", "缺少计算奖励所需的数据"),
  REWARD_RULE("public-report.reward-rule", 422, "No rule of rewards is in force", "没有生效的奖励规则"),
  PAYER_IS_DECIDER(
      "public-report.payer-is-decider",
      403,
      "Another person must confirm the payment",
      "须由决定人以外的人员确认发放"),
  CLAIM_NEEDED(
      "public-report.claim-needed",
      422,
      "An anonymous reporter proves himself by the claim token",
      "匿名举报人须凭查询码领取"),
  PERSON_NEEDED(
      "public-report.person-needed", 403, "A person must do this, not a machine", "该操作须由自然人实施");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  ReportProblem(String code, int status, String title, String titleZh) {
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
