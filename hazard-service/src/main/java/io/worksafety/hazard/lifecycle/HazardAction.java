package io.worksafety.hazard.lifecycle;

import static io.worksafety.hazard.lifecycle.HazardStatus.CLOSED;
import static io.worksafety.hazard.lifecycle.HazardStatus.CONTROLLED;
import static io.worksafety.hazard.lifecycle.HazardStatus.GRADED;
import static io.worksafety.hazard.lifecycle.HazardStatus.RECTIFYING;
import static io.worksafety.hazard.lifecycle.HazardStatus.REGISTERED;
import static io.worksafety.hazard.lifecycle.HazardStatus.REPORTED;
import static io.worksafety.hazard.lifecycle.HazardStatus.SUBMITTED;
import static io.worksafety.hazard.lifecycle.HazardStatus.VERIFIED;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.security.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done to a hazard, in which status, by which roles. */
enum HazardAction implements Labelled {
  REJECT("不予受理", Set.of(REPORTED), Set.of("STREET_OFFICER", "DEPT_OFFICER")),
  REGISTER("登记", Set.of(REPORTED), Set.of("STREET_OFFICER", "DEPT_OFFICER")),
  GRADE("定级", Set.of(REGISTERED), Set.of("DEPT_OFFICER")),
  REGRADE(
      "调整等级",
      Set.of(GRADED, CONTROLLED, RECTIFYING, SUBMITTED, VERIFIED),
      Set.of("DEPT_OFFICER", "ORGAN_HEAD")),
  CONTROL("管控", Set.of(GRADED), Set.of("DEPT_OFFICER", "INSPECTOR")),
  SUBMIT_PLAN(
      "提交方案", Set.of(CONTROLLED), Set.of("ENTERPRISE_USER", "STREET_OFFICER", "DEPT_OFFICER")),
  APPROVE_PLAN("审批方案", Set.of(CONTROLLED), Set.of("ORGAN_HEAD")),
  EXTEND("延期", Set.of(RECTIFYING), Set.of("ORGAN_HEAD")),
  SUBMIT("提交整改", Set.of(RECTIFYING), Set.of("ENTERPRISE_USER", "STREET_OFFICER", "DEPT_OFFICER")),
  VERIFY("验收", Set.of(SUBMITTED), Set.of("INSPECTOR", "DEPT_OFFICER", "STREET_OFFICER")),
  RESUME("恢复生产", Set.of(VERIFIED), Set.of("ORGAN_HEAD")),
  CLOSE("销号", Set.of(VERIFIED), Set.of("DEPT_OFFICER", "COMMITTEE_OFFICE")),
  REOPEN("重新启动", Set.of(CLOSED), Set.of("INSPECTOR", "DISCIPLINE", "COMMITTEE_OFFICE"));

  private final String labelZh;
  private final Set<HazardStatus> from;
  private final Set<String> roles;

  HazardAction(String labelZh, Set<HazardStatus> from, Set<String> roles) {
    this.labelZh = labelZh;
    this.from = from;
    this.roles = roles;
  }

  Set<HazardStatus> from() {
    return from;
  }

  Set<String> roles() {
    return roles;
  }

  /**
   * What this caller may do now; the acts guard themselves and may refuse for what is in a body.
   */
  static List<HazardAction> allowed(HazardState hazard, Caller caller, Instant now) {
    if (caller.personId() == null || !hazard.place().within(caller.industries())) {
      return List.of();
    }
    return Arrays.stream(values())
        .filter(action -> action.roles.stream().anyMatch(caller::hasRole))
        .filter(action -> action.possible(hazard.status(), hazard.level()))
        .filter(action -> action.open(hazard, caller, now))
        .toList();
  }

  private boolean open(HazardState hazard, Caller caller, Instant now) {
    var rectification = hazard.rectification();
    UUID person = Objects.requireNonNull(caller.personId());
    DutyHolder dutyHolder = hazard.dutyHolder();
    return switch (this) {
      case REJECT, REGISTER, GRADE, CONTROL, REOPEN -> true;
      case REGRADE ->
          hazard.level() == HazardLevel.GENERAL
              || caller.hasRole("ORGAN_HEAD")
                  && (hazard.status() == GRADED || hazard.status() == CONTROLLED);
      case SUBMIT_PLAN, SUBMIT -> dutyHolder != null && dutyHolder.is(caller);
      case APPROVE_PLAN ->
          hazard.planPending() && !rectification.lastPlan().submittedByPersonId().equals(person);
      case EXTEND -> hazard.dueAt() != null && now.isBefore(hazard.dueAt());
      case VERIFY ->
          !hazard.origin().finderPersonIds().contains(person)
              && !rectification.rectifiedBy(person)
              && (dutyHolder == null || !person.equals(dutyHolder.personId()));
      case RESUME -> hazard.decisions().stopRequired();
      case CLOSE -> !hazard.decisions().stopRequired() && rectification.verifiedSinceSubmission();
    };
  }

  boolean possible(HazardStatus status, @Nullable HazardLevel level) {
    return from.contains(status) && (this != CONTROL || level == HazardLevel.MAJOR);
  }

  void requirePossible(HazardStatus status, @Nullable HazardLevel level) {
    if (!possible(status, level)) {
      throw HazardProblem.STATUS_CONFLICT.because(
          status + (level == null ? "" : " (" + level + ")") + " does not allow " + this,
          status.labelZh() + "状态不允许" + labelZh);
    }
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
