package io.worksafety.hazard.listing;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of listed supervision. */
enum ListingProblem implements ProblemType {
  STATUS_CONFLICT(
      "listing.status-conflict", 409, "The status does not allow this act", "当前状态不允许该操作"),
  HAZARD_UNKNOWN("listing.hazard-unknown", 422, "There is no such hazard", "隐患不存在"),
  HAZARD_NOT_MAJOR(
      "listing.hazard-not-major",
      422,
      "Only a MAJOR hazard that is not closed is listed",
      "仅未销号的重大隐患可以挂牌督办"),
  ALREADY_OPEN("listing.already-open", 409, "The hazard is under a listing", "该隐患已有未结束的挂牌督办"),
  APPROVER_IS_PROPOSER(
      "listing.approver-is-proposer", 422, "Who proposed may not decide", "提请人不得审批本人的提请"),
  REVIEWER_IS_APPLICANT(
      "listing.reviewer-is-applicant",
      422,
      "Who applied for the review may not decide it",
      "复查申请人不得决定本人的申请"),
  DEADLINE_NOT_LATER(
      "listing.deadline-not-later", 422, "The deadline must be later", "督办期限须晚于当前时间和原期限"),
  DEADLINE_BEYOND_LIMIT(
      "listing.deadline-beyond-limit",
      422,
      "The deadline does not fit the rectification",
      "督办期限与整改期限不一致"),
  DEADLINE_PASSED(
      "listing.deadline-passed", 409, "The deadline has passed: no extension", "督办期限已过，不得延期"),
  EXTENSIONS_USED("listing.extensions-used", 409, "No further extension is allowed", "已达延期次数上限"),
  HAZARD_NOT_VERIFIED(
      "listing.hazard-not-verified", 409, "The hazard has not passed its verification", "隐患尚未验收合格"),
  OPEN_LISTING("listing.open", 409, "The hazard is under listed supervision", "隐患仍在挂牌督办中"),
  CLOSED_BY_OFFICE(
      "listing.closed-by-office",
      403,
      "A hazard that was listed is closed by the committee office",
      "挂牌督办的隐患由安委办销号"),
  PERSON_NEEDED("listing.person-needed", 403, "A person must do this, not a machine", "该操作须由自然人实施");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  ListingProblem(String code, int status, String title, String titleZh) {
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
