package io.worksafety.hazard.campaign;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of campaigns. */
enum CampaignProblem implements ProblemType {
  TIMES_INVALID("campaign.times-invalid", 422, "The days are in the wrong order", "起止日期无效"),
  CODES_INVALID("campaign.codes-invalid", 422, "A code occurs twice", "编号重复"),
  TASK_IN_USE("campaign.task-in-use", 409, "A task that is gone has items", "被删除的任务已有清单事项"),
  TASK_UNKNOWN("campaign.task-unknown", 422, "There is no such task", "未找到该任务"),
  STATUS_CONFLICT("campaign.status-conflict", 409, "The status does not allow this", "当前状态不允许该操作"),
  ITEMS_OPEN("campaign.items-open", 422, "Items have no outcome yet", "尚有事项没有结果"),
  DUE_INVALID("campaign.due-invalid", 422, "The due date is not possible", "期限无效"),
  QUARTER_KNOWN("campaign.quarter-known", 409, "The quarter is reported already", "该季度已报告"),
  QUARTER_INVALID("campaign.quarter-invalid", 422, "The quarter cannot be reported", "该季度不可报告"),
  OUTCOME_KNOWN("campaign.outcome-known", 409, "The item has an outcome already", "该事项已有结果"),
  OUTCOME_MISMATCH(
      "campaign.outcome-mismatch", 422, "The outcome does not fit the list", "结果与清单类别不符"),
  PERSON_NEEDED("campaign.person-needed", 403, "A person has to do this", "该操作须由自然人执行");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  CampaignProblem(String code, int status, String title, String titleZh) {
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
