package io.worksafety.accountability.casefile;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum CaseProblem implements ProblemType {
  STATUS_CONFLICT(
      "accountability.case-status-conflict",
      409,
      "The case does not allow this now",
      "案件当前状态不允许该操作"),
  PARTY_STATUS_CONFLICT(
      "accountability.case-party-status-conflict",
      409,
      "The party's standing does not allow this now",
      "责任主体当前状态不允许该操作"),
  PARTY_TOUCHES(
      "accountability.case-party-touches",
      403,
      "A party to the case cannot touch it",
      "案件当事人不得参与办理"),
  INVESTIGATOR_DECIDES(
      "accountability.case-investigator-decides",
      403,
      "The investigator cannot decide",
      "调查人员不得作出决定"),
  NOT_INVESTIGATOR(
      "accountability.case-not-investigator",
      403,
      "Only the investigator of the case may do this",
      "仅本案调查人员可执行该操作"),
  PERSON_UNKNOWN(
      "accountability.case-person-unknown",
      403,
      "A named person must act here, not a machine",
      "须由具名人员办理"),
  PARTY_OPEN(
      "accountability.case-party-open",
      409,
      "A party lacks an executed disposition",
      "尚有责任主体未落实处理结果"),
  STATEMENT_PERIOD(
      "accountability.case-statement-period",
      409,
      "The party's time for a statement is not over",
      "陈述申辩期尚未届满"),
  STATEMENT_LATE(
      "accountability.case-statement-late", 409, "The time for a statement is over", "陈述申辩期已届满"),
  DOSSIER_EMPTY("accountability.case-dossier-empty", 409, "The dossier is empty", "案卷没有材料"),
  DISPOSITION_UNFIT(
      "accountability.case-disposition-unfit",
      422,
      "The disposition does not fit the party",
      "处理方式不适用于该责任主体"),
  EXEMPTION_GROUND_MISSING(
      "accountability.case-exemption-ground-missing",
      422,
      "No pursuit needs a recorded ground and a competent body",
      "不予追究须有法定理由和有权机关"),
  EXEMPTION_EXCLUDED(
      "accountability.case-exemption-excluded",
      422,
      "An aggravating factor excludes exemption",
      "存在从重情节，不得免责"),
  CONSIDERATION_MISSING(
      "accountability.case-consideration-missing",
      422,
      "Articles 22 to 25 must have been weighed",
      "须说明对第二十二条至第二十五条的考量"),
  BODY_NOT_COMPETENT(
      "accountability.case-body-not-competent",
      403,
      "The body is not competent for this disposition",
      "该机关无权作出该处理决定"),
  FACTOR_COMPUTED(
      "accountability.case-factor-computed",
      422,
      "The factor is computed and cannot be added",
      "该情节由系统判定"),
  CHAIN_UNKNOWN(
      "accountability.case-chain-unknown",
      422,
      "No responsibility chain is known for this trigger",
      "尚未收到该事项的责任链"),
  EXISTS("accountability.case-exists", 409, "A case exists for this trigger", "该事项已立案"),
  FINDING_DECIDED(
      "accountability.conduct-finding-decided", 409, "The finding has been decided", "该失职认定已作出结论");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  CaseProblem(String code, int status, String title, String titleZh) {
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
