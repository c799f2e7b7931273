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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done to a hazard, in which status, by which operation. */
enum HazardAction implements Labelled {
  REJECT("不予受理", "rejectHazard", Set.of(REPORTED)),
  REGISTER("登记", "registerHazard", Set.of(REPORTED)),
  MERGE("并入", "mergeHazard", Set.of(REPORTED)),
  GRADE("定级", "gradeHazard", Set.of(REGISTERED)),
  CONFIRM_LEVEL(
      "共同认定", "confirmLevel", Set.of(REGISTERED, GRADED, RECTIFYING, SUBMITTED, VERIFIED)),
  REGRADE("调整等级", "regradeHazard", Set.of(GRADED, CONTROLLED, RECTIFYING, SUBMITTED, VERIFIED)),
  CONTROL("管控", "controlHazard", Set.of(GRADED)),
  SUBMIT_PLAN("提交方案", "submitRectificationPlan", Set.of(CONTROLLED)),
  APPROVE_PLAN("审批方案", "approveRectificationPlan", Set.of(CONTROLLED)),
  EXTEND("延期", "extendRectification", Set.of(RECTIFYING)),
  SUBMIT("提交整改", "submitRectification", Set.of(RECTIFYING)),
  VERIFY("验收", "verifyRectification", Set.of(SUBMITTED)),
  RESUME("恢复生产", "resumeProduction", Set.of(VERIFIED)),
  CLOSE("销号", "closeHazard", Set.of(VERIFIED)),
  REOPEN("重新启动", "reopenHazard", Set.of(CLOSED)),
  TRANSFER("移送", "transferHazard", open()),
  ACCEPT_TRANSFER("接收移送", "acceptTransfer", open());

  private final String labelZh;
  private final String operation;
  private final Set<HazardStatus> from;

  HazardAction(String labelZh, String operation, Set<HazardStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  /** A hazard can change hands while anything is left to do. */
  private static Set<HazardStatus> open() {
    return Arrays.stream(HazardStatus.values())
        .filter(HazardStatus::open)
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<HazardStatus> from() {
    return from;
  }

  /**
   * What this caller may do now; the acts guard themselves and may refuse for what is in a body.
   */
  static List<HazardAction> allowed(HazardState hazard, Caller caller, Instant now) {
    if (caller.personId() == null || !hazard.place().within(caller.industries())) {
      return List.of();
    }
    return Arrays.stream(values())
        .filter(action -> caller.may(action.operation))
        .filter(action -> action.possible(hazard.status(), hazard.level()))
        .filter(action -> action.open(hazard, caller, now))
        .toList();
  }

  private boolean open(HazardState hazard, Caller caller, Instant now) {
    var rectification = hazard.rectification();
    UUID person = Objects.requireNonNull(caller.personId());
    DutyHolder dutyHolder = hazard.dutyHolder();
    return switch (this) {
      case REJECT, REGISTER, MERGE, GRADE, CONTROL, REOPEN -> true;
      case CONFIRM_LEVEL ->
          hazard.levelProposal() != null
              && person.equals(hazard.levelProposal().criterion().secondPersonId());
      case TRANSFER -> hazard.transfers().mayBegin();
      case ACCEPT_TRANSFER -> hazard.transfers().awaits(caller);
      case REGRADE ->
          hazard.level() == HazardLevel.GENERAL
              || caller.hasRole("ORGAN_HEAD")
                  && (hazard.status() == GRADED || hazard.status() == CONTROLLED);
      case SUBMIT_PLAN, SUBMIT -> dutyHolder != null && dutyHolder.is(caller);
      case APPROVE_PLAN ->
          hazard.planPending() && !rectification.lastPlan().submittedByPersonId().equals(person);
      case EXTEND -> hazard.dueAt() != null && now.isBefore(hazard.dueAt());
      case VERIFY ->
          !hazard.sightings().finders(hazard.origin()).contains(person)
              && !rectification.rectifiedBy(person)
              && (dutyHolder == null || !person.equals(dutyHolder.personId()));
      case RESUME -> hazard.decisions().stopRequired();
      case CLOSE -> !hazard.decisions().stopRequired() && rectification.verifiedSinceSubmission();
    };
  }

  boolean possible(HazardStatus status, @Nullable HazardLevel level) {
    return from.contains(status)
        && (this != CONTROL || level == HazardLevel.MAJOR)
        && (this != CONFIRM_LEVEL || level != HazardLevel.MAJOR);
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
