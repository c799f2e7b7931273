package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.publicreport.ReportCourse.Answer;
import io.worksafety.hazard.publicreport.ReportCourse.Closing;
import io.worksafety.hazard.publicreport.ReportCourse.Finding;
import io.worksafety.hazard.publicreport.ReportCourse.Triage;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A report of the public and the acts of its life. What was said is sealed. */
@Entity
@SuppressWarnings("NullAway.Init")
class PublicReport extends Aggregate {

  private String no;

  @Enumerated(EnumType.STRING)
  private ReportChannel channel;

  @Enumerated(EnumType.STRING)
  private ReportMatter matter;

  @Enumerated(EnumType.STRING)
  private ReportStatus status;

  private boolean anonymous;
  private boolean involvesDeath;
  private byte[] content;
  private byte[] claimHash;

  @Enumerated(EnumType.STRING)
  private @Nullable ObjectType objectType;

  private @Nullable UUID objectId;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  private List<UUID> evidenceIds;
  private @Nullable UUID hazardId;
  private boolean sighting;

  @JdbcTypeCode(SqlTypes.JSON)
  private ReportCourse course = ReportCourse.NONE;

  private int supplements;

  protected PublicReport() {}

  private PublicReport(String areaCode) {
    super(Ids.next(), areaCode, null);
  }

  static PublicReport receive(
      String no,
      String areaCode,
      FilePublicReport filed,
      boolean anonymous,
      ClaimToken claim,
      ReportSeals seals) {
    PublicReport report = new PublicReport(areaCode);
    report.no = no;
    report.channel = filed.channel();
    report.matter = filed.matter();
    report.status = ReportStatus.RECEIVED;
    report.anonymous = anonymous;
    report.involvesDeath = filed.involvesDeath();
    report.content = seals.sealContent(report.id(), filed.content());
    report.claimHash = claim.hash();
    report.objectType = filed.objectType();
    report.objectId = filed.objectId();
    GeoPoint place = filed.location() == null ? null : filed.location().toCgcs2000();
    report.lat = place == null ? null : place.lat();
    report.lon = place == null ? null : place.lon();
    report.evidenceIds = filed.evidenceIds() == null ? List.of() : List.copyOf(filed.evidenceIds());
    return report;
  }

  ReportEvent received() {
    return new ReportEvent.Received(id(), no, matter, involvesDeath, areaCode());
  }

  ReportEvent supplement() {
    ReportAction.SUPPLEMENT.requirePossible(status);
    supplements++;
    return new ReportEvent.Supplemented(id(), areaCode());
  }

  /** Before a hazard is made of it. */
  void requireAcceptable(Caller caller) {
    require(ReportAction.ACCEPT, caller);
    refuseDeath();
  }

  /**
   * @param seenBefore whether the hazard was known: the report is a sighting of it then
   */
  ReportEvent accept(UUID hazard, boolean seenBefore, Caller caller, Instant now) {
    UUID person = require(ReportAction.ACCEPT, caller);
    refuseDeath();
    hazardId = hazard;
    sighting = seenBefore;
    course = course.triaged(new Triage(null, person, now));
    move(ReportStatus.ACCEPTED);
    return new ReportEvent.Accepted(id(), hazard, seenBefore, areaCode());
  }

  ReportEvent reject(String reason, Caller caller, Instant now) {
    UUID person = require(ReportAction.REJECT, caller);
    refuseDeath();
    course = course.triaged(new Triage(reason, person, now));
    move(ReportStatus.REJECTED);
    return new ReportEvent.Rejected(id(), areaCode());
  }

  /** Nobody below the county may decide what comes of a death (Work Safety Law art. 73). */
  private void refuseDeath() {
    if (involvesDeath) {
      throw ReportProblem.DEATH_MUST_BE_ROUTED.because(
          "Route it (Work Safety Law art. 73)", "请移送县级核查（安全生产法第七十三条）");
    }
  }

  ReportEvent route(String reason, Caller caller, Instant now) {
    UUID person = require(ReportAction.ROUTE, caller);
    if (!involvesDeath) {
      throw ReportProblem.NO_DEATH.because("Accept or reject it", "请受理或不予受理");
    }
    course = course.triaged(new Triage(reason, person, now));
    move(ReportStatus.ROUTED);
    return new ReportEvent.Routed(id(), state().countyCode(), areaCode());
  }

  ReportEvent verify(boolean found, String statement, Caller caller, Instant now) {
    UUID person = require(ReportAction.VERIFY, caller);
    if (status == ReportStatus.ROUTED && !state().countyCovered(caller)) {
      throw ReportProblem.COUNTY_NEEDED.because(
          "Your area is " + caller.areas().prefixes() + ", the county " + state().countyCode(),
          "您的管辖范围为 " + caller.areas().prefixes() + "，该县（区）为 " + state().countyCode());
    }
    course = course.verified(new Finding(found, statement, person, now));
    move(ReportStatus.VERIFIED);
    return new ReportEvent.Verified(id(), found, areaCode());
  }

  ReportEvent answer(String text, Caller caller, Instant now) {
    UUID person = require(ReportAction.ANSWER, caller);
    course = course.answered(new Answer(text, person, now));
    move(ReportStatus.ANSWERED);
    return new ReportEvent.Answered(id(), areaCode());
  }

  ReportEvent decideReward(DecideReportReward given, RewardRule rule, Caller caller, Instant now) {
    UUID person = require(ReportAction.DECIDE_REWARD, caller);
    if (course.reward() != null) {
      throw ReportProblem.REWARD_DECIDED.because(
          "It was decided at " + course.reward().decidedAt(),
          "已于 " + course.reward().decidedAt() + " 决定");
    }
    if (!state().rewardable()) {
      throw ReportProblem.NOT_REWARDABLE.because(
          sighting ? "Another reported it before" : "The report was not found to be true",
          sighting ? "该事项已有人先行举报" : "举报经核查不属实");
    }
    course =
        course.rewarded(
            new Reward(
                rule.id(),
                rule.version(),
                given.fineYuan(),
                given.accidentGrade(),
                given.verifiedPersons(),
                amount(given, rule),
                person,
                now,
                null,
                null,
                null));
    return new ReportEvent.RewardDecided(id(), rule.id(), rule.version(), areaCode());
  }

  private BigDecimal amount(DecideReportReward given, RewardRule rule) {
    if (matter == ReportMatter.CONCEALED_ACCIDENT) {
      if (given.accidentGrade() == null
          || given.verifiedPersons() == null
          || given.fineYuan() != null) {
        throw ReportProblem.REWARD_BASIS
            .because(
                "Of an accident give accidentGrade and verifiedPersons alone",
                "瞒报、谎报事故须仅填写 accidentGrade 和 verifiedPersons")
            .at("/accidentGrade");
      }
      return rule.ofAccident(given.accidentGrade(), given.verifiedPersons());
    }
    if (given.fineYuan() == null
        || given.accidentGrade() != null
        || given.verifiedPersons() != null) {
      throw ReportProblem.REWARD_BASIS
          .because("Give fineYuan alone, 0 without a fine", "须仅填写 fineYuan，无罚款填 0")
          .at("/fineYuan");
    }
    return rule.ofFine(given.fineYuan());
  }

  ReportEvent payReward(String voucherNo, @Nullable ClaimToken claim, Caller caller, Instant now) {
    UUID person = require(ReportAction.PAY_REWARD, caller);
    Reward reward = course.reward();
    if (reward == null) {
      throw ReportProblem.REWARD_MISSING.because("Decide it first", "请先决定奖励");
    }
    if (reward.decidedByPersonId().equals(person)) {
      throw ReportProblem.PAYER_IS_DECIDER.because(
          "Person " + person + " decided it", "人员 " + person + " 是决定人");
    }
    if (claim == null ? anonymous : !claim.opens(claimHash)) {
      throw ReportProblem.CLAIM_NEEDED
          .because("The claim token is missing or another one", "查询码缺失或不符")
          .at("/claimToken");
    }
    course = course.rewarded(reward.paid(person, voucherNo, now));
    move(ReportStatus.REWARDED);
    return new ReportEvent.Rewarded(id(), areaCode());
  }

  ReportEvent close(String remark, Caller caller, Instant now) {
    UUID person = require(ReportAction.CLOSE, caller);
    if (course.reward() != null) {
      throw ReportProblem.REWARD_OPEN.because("Pay it", "请先发放奖励");
    }
    course = course.closed(new Closing(remark, person, now));
    move(ReportStatus.CLOSED);
    return new ReportEvent.Closed(id(), areaCode());
  }

  ReportEvent missed(String ruleId, Instant dueAt) {
    return new ReportEvent.DeadlineMissed(id(), ruleId, dueAt, areaCode());
  }

  private UUID require(ReportAction action, Caller caller) {
    action.requirePossible(status);
    if (caller.personId() == null) {
      throw ReportProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return Objects.requireNonNull(caller.personId());
  }

  private void move(ReportStatus to) {
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " to " + to + " is not in the table");
    }
    status = to;
  }

  @Override
  public String aggregateType() {
    return "public-report";
  }

  @Override
  public ReportState state() {
    return new ReportState(
        no,
        areaCode(),
        channel,
        matter,
        status,
        anonymous,
        involvesDeath,
        objectType,
        objectId,
        lat,
        lon,
        evidenceIds,
        hazardId,
        sighting,
        course,
        supplements);
  }

  String contentOpened(ReportSeals seals) {
    return seals.openContent(id(), content);
  }
}
