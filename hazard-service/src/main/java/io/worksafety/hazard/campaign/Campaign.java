package io.worksafety.hazard.campaign;

import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import io.worksafety.platform.time.ChinaTime;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A programme, its topics and tasks, and what is reported of it each quarter. */
@Entity
@Table(name = "campaign")
@SuppressWarnings("NullAway.Init")
class Campaign extends RegisterEntry {

  private static final int MONTHS_OF_A_QUARTER = 3;

  @JdbcTypeCode(SqlTypes.JSON)
  private CampaignDetails details;

  @Enumerated(EnumType.STRING)
  private CampaignStatus status = CampaignStatus.PLANNED;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<QuarterProgress> progress = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable CampaignClosing closing;

  protected Campaign() {}

  private Campaign(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Campaign register(CampaignDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Campaign campaign = new Campaign(details.areaCode(), caller);
    campaign.take(details);
    return campaign;
  }

  /**
   * @param used codes of the tasks that have items on a list
   */
  void correct(CampaignDetails changed, Set<String> used, Caller caller) {
    require(CampaignAction.CORRECT);
    Set<String> gone = new TreeSet<>(used);
    gone.removeAll(changed.taskCodes());
    if (!gone.isEmpty()) {
      throw CampaignProblem.TASK_IN_USE
          .because("Tasks " + gone + " have items", "任务 " + gone + " 已有清单事项")
          .at("/topics");
    }
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed);
  }

  private void take(CampaignDetails given) {
    given.requireConsistent();
    details = given;
    foundBy(given.name(), given.basis());
  }

  CampaignEvent.Started start() {
    require(CampaignAction.START);
    move(CampaignStatus.RUNNING);
    return new CampaignEvent.Started(id(), areaCode());
  }

  /** The item still has to be journalled; it belongs to the area of the campaign. */
  CampaignItem add(AddItem given, LocalDate today, LocalDate latest, Caller caller) {
    require(CampaignAction.ADD_ITEM);
    if (!details.taskCodes().contains(given.taskCode())) {
      throw CampaignProblem.TASK_UNKNOWN
          .because("There is no task " + given.taskCode(), "没有任务 " + given.taskCode())
          .at("/taskCode");
    }
    if (given.dueOn().isBefore(today) || given.dueOn().isAfter(latest)) {
      throw CampaignProblem.DUE_INVALID
          .because(
              given.dueOn() + " does not lie between " + today + " and " + latest,
              given.dueOn() + " 不在 " + today + " 至 " + latest + " 之间")
          .at("/dueOn");
    }
    return CampaignItem.of(this, given, caller);
  }

  CampaignEvent.ProgressReported report(
      ReportProgress given, ItemCounts items, Caller caller, Instant now) {
    require(CampaignAction.REPORT_PROGRESS);
    UUID person = person(caller);
    LocalDate first =
        LocalDate.of(given.year(), (given.quarter() - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    if (first.isAfter(ChinaTime.day(now))
        || first.isAfter(details.to())
        || first.plusMonths(MONTHS_OF_A_QUARTER).isBefore(details.from().plusDays(1))) {
      throw CampaignProblem.QUARTER_INVALID
          .because("It has not begun or lies outside the campaign", "该季度尚未开始或不在行动期内")
          .at("/quarter");
    }
    if (progress.stream()
        .anyMatch(p -> p.year() == given.year() && p.quarter() == given.quarter())) {
      throw CampaignProblem.QUARTER_KNOWN
          .because(
              given.year() + " Q" + given.quarter() + " is reported",
              given.year() + " 年第 " + given.quarter() + " 季度已报告")
          .at("/quarter");
    }
    List<QuarterProgress> all = new ArrayList<>(progress);
    all.add(
        new QuarterProgress(given.year(), given.quarter(), given.summary(), items, person, now));
    progress = List.copyOf(all);
    return new CampaignEvent.ProgressReported(
        id(), areaCode(), given.year(), given.quarter(), items);
  }

  CampaignEvent.Closed close(CloseCampaign given, ItemCounts items, Caller caller, Instant now) {
    require(CampaignAction.CLOSE);
    UUID person = person(caller);
    if (items.open() > 0) {
      throw CampaignProblem.ITEMS_OPEN.because(
          items.open() + " items have no outcome", "尚有 " + items.open() + " 项没有结果");
    }
    move(CampaignStatus.CLOSED);
    closing = new CampaignClosing(given.summary(), items, person, now);
    return new CampaignEvent.Closed(id(), areaCode(), items);
  }

  CampaignEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    require(CampaignAction.VOID);
    makeVoid(reason, caller, now);
    return new CampaignEvent.Voided(id(), areaCode());
  }

  private void require(CampaignAction action) {
    requireInForce();
    action.requirePossible(status);
  }

  private void move(CampaignStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " does not lead to " + to);
    }
    status = to;
  }

  static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw CampaignProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  CampaignEvent.Registered registered() {
    return new CampaignEvent.Registered(id(), areaCode(), details.from(), details.to());
  }

  CampaignEvent.Corrected corrected() {
    return new CampaignEvent.Corrected(id(), areaCode(), details.from(), details.to());
  }

  CampaignDetails details() {
    return details;
  }

  @Override
  public String aggregateType() {
    return "campaign";
  }

  @Override
  public Object state() {
    return new State(details, status, progress, closing, voiding());
  }

  private record State(
      CampaignDetails details,
      CampaignStatus status,
      List<QuarterProgress> progress,
      @Nullable CampaignClosing closing,
      @Nullable Voiding voiding) {}
}
