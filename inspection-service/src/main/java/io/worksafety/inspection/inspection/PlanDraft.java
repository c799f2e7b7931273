package io.worksafety.inspection.inspection;

import io.worksafety.inspection.inspector.Credential;
import io.worksafety.inspection.organization.Organization;
import io.worksafety.inspection.organization.OrganizationKind;
import io.worksafety.inspection.place.Place;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan that may be made: every rule of planning has been checked when this exists.
 *
 * @param unpublished matters of the plan that are not on the published list
 * @param officersNeeded how many an administrative inspection needs
 */
record PlanDraft(
    PlanInspection request,
    UUID authorId,
    Caller author,
    Optional<Organization> organization,
    Place place,
    List<Credential> team,
    List<String> unpublished,
    int officersNeeded,
    Instant now) {

  private static final int DISTRICT_DIGITS = 6;

  PlanDraft {
    checkSubject(request, author, organization);
    checkWindow(request, now);
    checkSecrecy(request);
    checkChannel(request, organization, place);
    checkMatters(request, unpublished);
    checkTeam(request, team, officersNeeded);
    if (request.approverId().equals(authorId)) {
      throw InspectionProblem.APPROVER_IS_AUTHOR
          .because("Name an organ head who is not the author of the plan", "批准人不得为方案制定人本人")
          .at("/approverId");
    }
    if (place.points().isEmpty()) {
      throw InspectionProblem.OBJECT_WITHOUT_LOCATION
          .because(
              "No arrival could be checked: the registry has no coordinates of "
                  + request.objectId(),
              "台账中没有 " + request.objectId() + " 的坐标，无法核验到达")
          .at("/objectId");
    }
  }

  /** The smallest area anybody may learn of while the plan is concealed. */
  String district() {
    return place.areaCode().substring(0, Math.min(DISTRICT_DIGITS, place.areaCode().length()));
  }

  private static void checkSubject(
      PlanInspection request, Caller author, Optional<Organization> organization) {
    switch (request.legalNature()) {
      case ADMIN_INSPECTION -> {
        OrganizationKind kind = known(organization, author).kind();
        if (!kind.mayInspect()) {
          throw subject(
              "An organisation of kind " + kind + " may not carry out administrative inspections",
              kind + " 类单位不得实施行政检查");
        }
        if (!author.hasAnyRole("INSPECTOR", "DEPT_OFFICER")) {
          throw subject(
              "An administrative inspection is planned by an INSPECTOR or a DEPT_OFFICER",
              "行政检查须由执法人员或部门人员制定");
        }
      }
      case SUPERVISION_VISIT, LEADER_VISIT -> {
        OrganizationKind kind = known(organization, author).kind();
        if (!kind.maySupervise()) {
          throw subject(
              "An organisation of kind " + kind + " does not supervise others",
              kind + " 类单位不得开展督查");
        }
      }
      case SELF_CHECK, EXPERT_SERVICE -> {
        // anyone looks after their own house or offers help
      }
    }
  }

  private static Organization known(Optional<Organization> organization, Caller author) {
    return organization.orElseThrow(() ->
        InspectionProblem.ORGANIZATION_UNKNOWN.because(
            "No organisation " + author.organizationId() + " is registered",
            "单位 " + author.organizationId() + " 未登记"));
  }

  private static ProblemException subject(String detail, String detailZh) {
    return InspectionProblem.NOT_AN_INSPECTION_SUBJECT.because(detail, detailZh).at("/legalNature");
  }

  private static void checkWindow(PlanInspection request, Instant now) {
    if (!request.windowEnd().isAfter(request.windowStart())) {
      throw InspectionProblem.WINDOW_INVALID
          .because("The window ends before it starts", "时间窗止早于起")
          .at("/windowEnd");
    }
    if (request.secret() && !request.windowStart().isAfter(now)) {
      throw InspectionProblem.WINDOW_INVALID
          .because("A sealed plan is made before its window begins", "密封方案须在时间窗开始前制定")
          .at("/windowStart");
    }
    if (!request.windowEnd().isAfter(now)) {
      throw InspectionProblem.WINDOW_INVALID
          .because("The window is over", "时间窗已过")
          .at("/windowEnd");
    }
  }

  private static void checkSecrecy(PlanInspection request) {
    if (request.mode() == InspectionMode.FOUR_NO_TWO_DIRECT && !request.secret()) {
      throw InspectionProblem.MUST_BE_SEALED
          .because("Four-no-two-direct goes only with a sealed plan", "四不两直检查必须密封方案")
          .at("/sealed");
    }
    if (request.mode() == InspectionMode.ANNOUNCED && request.secret()) {
      throw InspectionProblem.CHANNEL_MISMATCH
          .because("What is announced is not sealed", "预告检查不得密封")
          .at("/sealed");
    }
  }

  private static void checkChannel(
      PlanInspection request, Optional<Organization> organization, Place place) {
    switch (request.channel()) {
      case COVERT_VISIT -> {
        if (request.mode() == InspectionMode.ANNOUNCED) {
          throw channel("A covert visit is not announced", "暗访调查不得预告", "/mode");
        }
      }
      case INDUSTRY_SELF -> {
        if (request.legalNature() != LegalNature.SELF_CHECK) {
          throw channel(
              "What an industry checks itself is a SELF_CHECK", "行业自查的性质须为自查", "/legalNature");
        }
      }
      case CROSS_MUTUAL -> {
        if (organization.filter(o -> answersFor(o, place)).isPresent()) {
          throw channel(
              "Your organisation answers for the area of the object itself",
              "本单位即为对象所在区域的责任单位，不得交叉互查",
              "/channel");
        }
      }
      case EXTERNAL_ASSIST -> {
        if (request.expertIds().isEmpty()) {
          throw channel("Outside help means at least one expert", "外请助查至少有一名专家", "/experts");
        }
      }
      case OPEN_INSPECTION,
          SPECIAL_SPOT,
          COMPREHENSIVE_SUPERVISION,
          FIXED_PATROL,
          ZONED_AUDIT,
          ADMIN_MONITORING -> {
        // these channels say nothing about who, whom or how
      }
    }
  }

  private static boolean answersFor(Organization organization, Place place) {
    return switch (organization.kind()) {
      case STREET, TOWN, VILLAGE -> place.areaCode().startsWith(organization.areaCode());
      case PARTY_COMMITTEE, GOVERNMENT, DEPARTMENT, COMMITTEE, ENTERPRISE -> false;
    };
  }

  private static ProblemException channel(String detail, String detailZh, String pointer) {
    return InspectionProblem.CHANNEL_MISMATCH.because(detail, detailZh).at(pointer);
  }

  private static void checkMatters(PlanInspection request, List<String> unpublished) {
    if (request.legalNature() == LegalNature.ADMIN_INSPECTION && request.matters().isEmpty()) {
      throw InspectionProblem.MATTER_MISSING
          .because("Name at least one published matter", "请至少列出一项已公布的检查事项")
          .at("/matters");
    }
    if (!unpublished.isEmpty()) {
      String codes = String.join(", ", unpublished);
      throw InspectionProblem.MATTER_NOT_PUBLISHED
          .because(
              "Not published for this area, or not valid throughout the window: " + codes,
              "未在本区域公布，或在时间窗内无效：" + codes)
          .at("/matters/" + request.matters().indexOf(unpublished.get(0)));
    }
  }

  private static void checkTeam(PlanInspection request, List<Credential> team, int officersNeeded) {
    List<String> known = team.stream().map(Credential::no).toList();
    for (int i = 0; i < request.inspectors().size(); i++) {
      String no = request.inspectors().get(i);
      if (!known.contains(no)) {
        throw InspectionProblem.INSPECTOR_UNKNOWN
            .because("No credential " + no + " is registered", "执法证 " + no + " 未登记")
            .at("/inspectors/" + i);
      }
    }
    int officers = new HashSet<>(request.inspectors()).size();
    if (request.legalNature() == LegalNature.ADMIN_INSPECTION && officers < officersNeeded) {
      throw InspectionProblem.TOO_FEW_INSPECTORS
          .because(
              officersNeeded + " officers are needed, the plan names " + officers,
              "行政检查至少 " + officersNeeded + " 名执法人员，方案仅有 " + officers + " 名")
          .at("/inspectors");
    }
  }
}
