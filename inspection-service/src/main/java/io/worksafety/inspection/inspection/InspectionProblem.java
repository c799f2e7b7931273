package io.worksafety.inspection.inspection;

import io.worksafety.platform.problem.ProblemType;

/** Every refusal of this feature. */
enum InspectionProblem implements ProblemType {
  STATUS_CONFLICT(
      "inspection.status-conflict",
      409,
      "The inspection is not in a state for this",
      "检查当前状态不允许该操作"),
  PERSON_NEEDED("inspection.person-needed", 403, "Only a person may do this", "该操作须由具体人员执行"),
  NOT_AN_INSPECTION_SUBJECT(
      "inspection.not-an-inspection-subject",
      403,
      "The organisation may not inspect",
      "该单位不是行政检查主体"),
  ORGANIZATION_UNKNOWN(
      "inspection.organization-unknown", 422, "The organisation is not known", "单位信息未知"),
  MATTER_MISSING(
      "inspection.matter-missing",
      422,
      "An administrative inspection needs a matter",
      "行政检查须有检查事项"),
  MATTER_NOT_PUBLISHED(
      "inspection.matter-not-published",
      422,
      "The matter is not on the published list",
      "检查事项未公布或不在有效期内"),
  OBJECT_UNKNOWN("inspection.object-unknown", 422, "The object is not known", "检查对象未知"),
  OBJECT_WITHOUT_LOCATION(
      "inspection.object-without-location", 422, "It is not known where the object is", "检查对象没有坐标"),
  INSPECTOR_UNKNOWN(
      "inspection.inspector-unknown", 422, "The credential is not registered", "执法证未登记"),
  TOO_FEW_INSPECTORS("inspection.too-few-inspectors", 422, "Too few officers", "执法人员人数不足"),
  CHANNEL_MISMATCH("inspection.channel-mismatch", 422, "The channel does not fit", "监管方式与检查不符"),
  MUST_BE_SEALED("inspection.must-be-sealed", 422, "This inspection must be sealed", "该检查必须密封"),
  WINDOW_INVALID("inspection.window-invalid", 422, "The window is not possible", "检查时间窗无效"),
  APPROVER_IS_AUTHOR(
      "inspection.approver-is-author", 403, "Nobody approves an own plan", "不得批准本人制定的方案"),
  NOT_THE_APPROVER(
      "inspection.not-the-approver", 403, "Another organ head approves this", "非指定批准人"),
  NOT_THE_AUTHOR("inspection.not-the-author", 403, "Only the author may do this", "非方案制定人"),
  NOT_IN_TEAM("inspection.not-in-team", 403, "Only the team may do this", "非检查组成员"),
  NOT_TEAM_LEADER("inspection.not-team-leader", 403, "Only the team leader may do this", "非检查组组长"),
  NOT_SECRET("inspection.not-secret", 409, "The plan is not a sealed one", "该检查方案未加密"),
  SEAL_MISMATCH(
      "inspection.seal-mismatch", 422, "The commitment is not that of the plan", "承诺值与方案不符"),
  WINDOW_BEGUN("inspection.window-begun", 422, "The window has begun", "检查时间窗已开始"),
  NOT_SEALED("inspection.not-sealed", 409, "The plan is not sealed yet", "方案尚未密封"),
  NOT_ANCHORED("inspection.not-anchored", 409, "The commitment is not anchored yet", "承诺值尚未锚定"),
  ANCHORED_TOO_LATE(
      "inspection.anchored-too-late",
      409,
      "The anchor is not older than the window",
      "锚定时间晚于时间窗起点"),
  TOO_EARLY("inspection.too-early", 422, "The window has not begun", "未到检查时间窗"),
  TOO_LATE("inspection.too-late", 422, "The window is over", "检查时间窗已过"),
  OUTSIDE_GEOFENCE(
      "inspection.outside-geofence", 422, "The team is not at the object", "未到达检查对象现场"),
  PRESENT_NOT_PLANNED(
      "inspection.present-not-planned", 422, "Somebody is not in the plan", "到场人员不在方案中"),
  TOO_FEW_CREDENTIALS(
      "inspection.too-few-credentials",
      422,
      "Too few valid credentials on the spot",
      "到场有效执法证人数不足"),
  SCAN_IN_MISSING("inspection.scan-in-missing", 422, "The team has not signed in", "未扫码入企"),
  SCAN_IN_INVALID("inspection.scan-in-invalid", 422, "The sign-in is not of this visit", "扫码时间无效"),
  SEAL_BROKEN("inspection.seal-broken", 409, "The seal is broken", "密封已失效"),
  MAJOR_WITHOUT_MEASURE(
      "inspection.major-without-measure",
      422,
      "A major finding needs a measure on the spot",
      "重大隐患须采取现场措施"),
  HANDLING_NOT_ALLOWED(
      "inspection.handling-not-allowed",
      422,
      "Only an administrative inspection may order this",
      "非行政检查不得作出该处理"),
  DISCOVERED_OUTSIDE_VISIT(
      "inspection.discovered-outside-visit", 422, "The finding is not of this visit", "发现时间不在检查期间"),
  SIGNATURE_MISSING(
      "inspection.signature-missing", 422, "Not everyone present has signed", "到场人员未全部签字"),
  REFUSAL_NOT_RECORDED(
      "inspection.refusal-not-recorded",
      422,
      "A refusal to sign is recorded with a witness",
      "拒签须注明理由和见证人"),
  FINDING_UNKNOWN("inspection.finding-unknown", 422, "There is no such finding", "检查发现不存在"),
  ORDER_DUE_INVALID(
      "inspection.order-due-invalid", 422, "The period of the order is not possible", "整改期限无效"),
  ORDER_NUMBER_TAKEN(
      "inspection.order-number-taken", 409, "The document number is in use", "文书号已使用"),
  PUBLISHER_IN_TEAM(
      "inspection.publisher-in-team", 403, "The team does not publish", "检查组成员不得办理公开"),
  FOUR_NO_MISSING(
      "inspection.four-no-missing", 422, "The four-no declaration is missing", "缺少四不两直声明");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  InspectionProblem(String code, int status, String title, String titleZh) {
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
