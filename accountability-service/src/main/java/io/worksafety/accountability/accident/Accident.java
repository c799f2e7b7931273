package io.worksafety.accountability.accident;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An accident as it was reported, with every version of its facts and its way up. */
@Entity
@Table(name = "accident")
@SuppressWarnings("NullAway.Init")
class Accident extends Aggregate {

  static final String TYPE_SCHEME = "GB6441-2025";

  private String no;

  @Enumerated(EnumType.STRING)
  private AccidentStatus status;

  private Instant occurredAt;

  @Enumerated(EnumType.STRING)
  private OccurredCertainty occurredCertainty;

  private @Nullable String place;
  private @Nullable BigDecimal latitude;
  private @Nullable BigDecimal longitude;

  @Enumerated(EnumType.STRING)
  private @Nullable AccidentObjectType objectType;

  private @Nullable UUID objectId;
  private @Nullable String unitUscc;
  private @Nullable String unitName;
  private @Nullable String industryCode;
  private @Nullable Integer accidentType;
  private @Nullable String typeScheme;
  private boolean roadOrFire;
  private @Nullable String scene;
  private @Nullable String course;
  private @Nullable String measures;

  @Column(columnDefinition = "jsonb")
  private String unknownFields;

  private @Nullable Instant headInformedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable SignalKind earliestSignalKind;

  private @Nullable Instant earliestSignalAt;
  private Instant receivedAt;
  private boolean receivedAtStated;
  private String reportRuleCode;
  private @Nullable Instant reportDueAt;

  @Enumerated(EnumType.STRING)
  private Lateness lateness;

  private @Nullable Integer minutesLate;

  @Enumerated(EnumType.STRING)
  private AccidentGrade grade;

  @Enumerated(EnumType.STRING)
  private GovernmentLevel reportsUpTo;

  /** Since when the report owes the climb to {@link #reportsUpTo}: receipt or regrading. */
  private Instant reportsUpSince;

  @Enumerated(EnumType.STRING)
  private GovernmentLevel investigatedBy;

  private String windowRuleCode;
  private Instant windowEndsAt;

  @OneToMany(mappedBy = "accident", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<AccidentFacts> facts = new ArrayList<>();

  @OneToMany(mappedBy = "accident", cascade = CascadeType.PERSIST)
  @OrderBy("seq")
  private List<ReportHop> hops = new ArrayList<>();

  protected Accident() {}

  /**
   * @param limits the time limits that the rules set for these times
   */
  Accident(
      ReportAccident report,
      String no,
      Receipt receipt,
      GradeRule rule,
      ReportLimits limits,
      Caller caller) {
    super(Ids.next(), report.areaCode(), caller.organizationId());
    checkContents(report);
    checkTimes(report, receipt);
    this.no = no;
    this.status = AccidentStatus.RECEIVED;
    this.occurredAt = report.occurredAt();
    this.occurredCertainty = report.occurredCertainty();
    this.place = report.place();
    if (report.location() != null) {
      GeoPoint point = report.location().toCgcs2000();
      this.latitude = BigDecimal.valueOf(point.lat());
      this.longitude = BigDecimal.valueOf(point.lon());
    }
    this.objectType = report.objectType();
    this.objectId = report.objectId();
    this.unitUscc = report.unitUscc();
    this.unitName = report.unitName();
    this.industryCode = report.industryCode();
    this.accidentType = report.accidentType();
    this.typeScheme = report.accidentType() == null ? null : TYPE_SCHEME;
    this.roadOrFire = report.roadOrFire();
    this.scene = report.scene();
    this.course = report.course();
    this.measures = report.measures();
    this.unknownFields = CanonicalJson.text(report.unknownContents());
    this.headInformedAt = report.headInformedAt();
    if (report.earliestSignal() != null) {
      this.earliestSignalKind = report.earliestSignal().kind();
      this.earliestSignalAt = report.earliestSignal().at();
    }
    this.receivedAt = receipt.at();
    this.receivedAtStated = receipt.stated();
    judgeLateness(limits);
    Grading grading = rule.grade(report.casualties().counted());
    this.grade = grading.grade();
    owe(rule.duty(grade), receipt.at());
    this.windowRuleCode = limits.window().ruleCode();
    this.windowEndsAt = limits.window().dueAt();
    facts.add(
        new AccidentFacts(
            this,
            1,
            receipt.recordedAt(),
            caller.subject(),
            report.occurredAt(),
            report.casualties().counted(),
            report.source(),
            null,
            true,
            false,
            grading));
  }

  private static void checkContents(ReportAccident report) {
    Set<ReportContent> unknown = EnumSet.noneOf(ReportContent.class);
    report.unknownContents().forEach(u -> unknown.add(u.content()));
    for (ReportContent content : ReportContent.values()) {
      if (!report.has(content) && !unknown.contains(content)) {
        throw AccidentProblem.CONTENT_MISSING
            .because(
                "Give a value, or name " + content + " under unknown with the reason",
                "请填写“" + content.labelZh() + "”，或在 unknown 中说明不详的原因")
            .at(content.pointer());
      }
      if (report.has(content) && unknown.contains(content)) {
        throw AccidentProblem.UNKNOWN_CONTRADICTED
            .because(
                content + " has a value and is declared unknown",
                "“" + content.labelZh() + "”已填写，不能同时声明不详")
            .at(content.pointer());
      }
    }
    if ((report.objectType() == null) != (report.objectId() == null)) {
      throw AccidentProblem.CONTENT_MISSING
          .because("objectType and objectId go together", "objectType 与 objectId 须同时填写")
          .at(report.objectType() == null ? "/objectType" : "/objectId");
    }
  }

  private static void checkTimes(ReportAccident report, Receipt receipt) {
    if (report.occurredAt().isAfter(receipt.at())) {
      throw AccidentProblem.TIME_ORDER
          .because("An accident cannot be received before it occurs", "接报时间不能早于事故发生时间")
          .at("/occurredAt");
    }
    if (receipt.at().isAfter(receipt.recordedAt())) {
      throw AccidentProblem.TIME_ORDER
          .because("The time of receipt lies in the future", "接报时间不能晚于当前时间")
          .at("/receivedAt");
    }
    checkBetween("/headInformedAt", report.headInformedAt(), report.occurredAt(), receipt);
    EarliestSignal signal = report.earliestSignal();
    checkBetween(
        "/earliestSignal/at", signal == null ? null : signal.at(), report.occurredAt(), receipt);
  }

  private static void checkBetween(
      String pointer, @Nullable Instant at, Instant occurredAt, Receipt receipt) {
    if (at != null && (at.isBefore(occurredAt) || at.isAfter(receipt.recordedAt()))) {
      throw AccidentProblem.TIME_ORDER
          .because("The time must lie between the accident and now", "时间须在事故发生之后、当前时间之前")
          .at(pointer);
    }
  }

  private void judgeLateness(ReportLimits limits) {
    Limit limit = limits.report();
    reportRuleCode = limits.reportRule();
    reportDueAt = limit == null ? null : limit.dueAt();
    if (limit == null) {
      lateness = Lateness.UNKNOWN;
    } else if (limit.kept(receivedAt)) {
      lateness = headInformedAt == null ? Lateness.UNKNOWN : Lateness.ON_TIME;
    } else if (headInformedAt == null) {
      lateness = Lateness.PROBABLY_LATE;
    } else {
      lateness = Lateness.LATE;
      minutesLate = limit.minutesLate(receivedAt);
    }
  }

  private void owe(GradeDuty duty, Instant since) {
    if (reportsUpTo == null || duty.reportsUpTo().above(reportsUpTo)) {
      reportsUpSince = since;
    }
    reportsUpTo = duty.reportsUpTo();
    investigatedBy = duty.investigatedBy();
  }

  /** What the first report makes known. */
  List<AccidentEvent> reported() {
    List<AccidentEvent> events = new ArrayList<>();
    Casualties c = facts.get(0).casualties();
    events.add(
        new AccidentEvent.Reported(
            id(),
            no,
            occurredAt,
            headInformedAt,
            receivedAt,
            objectType,
            objectId,
            unitUscc,
            areaCode(),
            industryCode,
            c.deaths(),
            c.missing(),
            c.seriousInjuries(),
            c.lossYuan(),
            grade,
            lateness == Lateness.LATE));
    if (minutesLate != null && reportDueAt != null) {
      events.add(
          new AccidentEvent.ReportLate(
              id(), GovernmentLevel.DISTRICT, reportDueAt, receivedAt, minutesLate));
    }
    return events;
  }

  /** A new version of the facts; the grade follows as long as the change lies in the window. */
  List<AccidentEvent> supplement(
      SupplementAccident command, GradeRule rule, Limit told, Instant now, Caller caller) {
    Casualties changed = command.casualties().counted();
    Casualties known = facts.get(facts.size() - 1).casualties();
    if (changed.equals(known)) {
      throw AccidentProblem.FACTS_UNCHANGED
          .because("These figures are known already", "补报数据与现有数据相同")
          .at("/casualties");
    }
    if (command.changedAt().isBefore(occurredAt) || command.changedAt().isAfter(now)) {
      throw AccidentProblem.TIME_ORDER
          .because("The change must lie between the accident and now", "情况变化时间须在事故发生之后、当前时间之前")
          .at("/changedAt");
    }
    boolean inWindow = !command.changedAt().isAfter(windowEndsAt);
    if (!inWindow && !caller.hasRole("ORGAN_HEAD")) {
      throw AccidentProblem.WINDOW_CLOSED.because(
          "The window ended at " + windowEndsAt + "; a later change is for ORGAN_HEAD to record",
          "补报期已于 " + windowEndsAt + " 结束，此后的变化由机关负责人记录");
    }
    if (command.reason() == null && (!inWindow || falls(known, changed))) {
      throw AccidentProblem.REASON_MISSING
          .because("Say why: a figure falls, or the window is over", "数据减少或补报期已过，须说明理由")
          .at("/reason");
    }
    Grading grading = rule.grade(changed);
    AccidentGrade before = grade;
    if (!inWindow) {
      grading = new Grading(before, grading.ruleCode(), grading.ruleVersion(), grading.steps());
    }
    boolean late = !told.kept(now);
    AccidentFacts version =
        new AccidentFacts(
            this,
            facts.size() + 1,
            now,
            caller.subject(),
            command.changedAt(),
            changed,
            command.source(),
            command.reason(),
            inWindow,
            late,
            grading);
    facts.add(version);
    grade = grading.grade();
    List<AccidentEvent> events = new ArrayList<>();
    events.add(
        new AccidentEvent.Supplemented(
            id(),
            version.seq(),
            command.changedAt(),
            changed.deaths(),
            changed.missing(),
            changed.seriousInjuries(),
            changed.lossYuan(),
            grade,
            inWindow,
            late));
    if (grade != before) {
      owe(rule.duty(grade), now);
      events.add(
          new AccidentEvent.Regraded(
              id(), no, version.seq(), before, grade, reportsUpTo, investigatedBy));
      follow(now, events);
    }
    return events;
  }

  private static boolean falls(Casualties known, Casualties changed) {
    return changed.deaths() < known.deaths()
        || changed.missing() < known.missing() && changed.deaths() == known.deaths()
        || changed.seriousInjuries() < known.seriousInjuries()
            && changed.deaths() == known.deaths();
  }

  /** The report climbed one step. */
  List<AccidentEvent> passUp(PassReportUp command, Limit limit, Instant now, Caller caller) {
    GovernmentLevel from = reached();
    if (!command.toLevel().above(from)) {
      throw AccidentProblem.HOP_NOT_NEXT.because(
          "The report has reached " + from, "事故信息已上报至" + from.labelZh());
    }
    if (command.toLevel().above(reportsUpTo)) {
      throw AccidentProblem.HOP_NOT_NEEDED
          .because(
              "A " + grade + " accident goes up to " + reportsUpTo,
              grade.labelZh() + "上报至" + reportsUpTo.labelZh())
          .at("/toLevel");
    }
    if (command.sentAt().isBefore(receivedAtLevel())
        || command.receivedAt().isBefore(command.sentAt())
        || command.receivedAt().isAfter(now)) {
      throw AccidentProblem.TIME_ORDER
          .because(
              "A report is received, then sent on, then received above, not later than now",
              "须先接报、再上报、后接收，且不晚于当前时间")
          .at("/sentAt");
    }
    ReportHop hop =
        new ReportHop(this, hops.size() + 1, from, command, limit, now, caller.subject());
    hops.add(hop);
    List<AccidentEvent> events = new ArrayList<>();
    events.add(
        new AccidentEvent.PassedUp(
            id(), from, command.toLevel(), limit.dueAt(), command.sentAt(), command.receivedAt()));
    Integer minutes = hop.minutesLate();
    if (minutes != null) {
      events.add(
          new AccidentEvent.ReportLate(
              id(), command.toLevel(), limit.dueAt(), command.receivedAt(), minutes));
    }
    follow(now, events);
    return events;
  }

  /** The window is over; a report still on its way up closes when it arrives. */
  List<AccidentEvent> windowOver(Instant now) {
    List<AccidentEvent> events = new ArrayList<>();
    follow(now, events);
    return events;
  }

  /** The next level has waited longer than the limit. */
  AccidentEvent hopOverdue(Instant dueAt) {
    return new AccidentEvent.HopOverdue(id(), reached(), reportsUpTo, dueAt);
  }

  /** The status follows how far the report has come, how far it must go, and the window. */
  private void follow(Instant now, List<AccidentEvent> events) {
    if (status == AccidentStatus.WINDOW_CLOSED) {
      return;
    }
    AccidentStatus target;
    if (mustClimb()) {
      target = hops.isEmpty() ? AccidentStatus.RECEIVED : AccidentStatus.REPORTING;
    } else if (now.isAfter(windowEndsAt)) {
      target = AccidentStatus.WINDOW_CLOSED;
      events.add(new AccidentEvent.WindowClosed(id(), windowEndsAt, grade));
    } else {
      target = AccidentStatus.SUPPLEMENT_WINDOW;
    }
    if (target != status) {
      move(target);
    }
  }

  /** Whether a higher level must still be told. */
  boolean mustClimb() {
    return reportsUpTo.above(reached());
  }

  private void move(AccidentStatus target) {
    if (!status.next().contains(target)) {
      throw new IllegalStateException(status + " does not lead to " + target);
    }
    status = target;
  }

  /** The highest level that has the report. */
  GovernmentLevel reached() {
    return hops.isEmpty() ? GovernmentLevel.DISTRICT : hops.get(hops.size() - 1).toLevel();
  }

  private Instant receivedAtLevel() {
    return hops.isEmpty() ? receivedAt : hops.get(hops.size() - 1).receivedAt();
  }

  /** From when the next step up has two hours. */
  Instant nextHopFrom() {
    Instant received = receivedAtLevel();
    return received.isAfter(reportsUpSince) ? received : reportsUpSince;
  }

  Instant occurredAt() {
    return occurredAt;
  }

  String windowRule() {
    return windowRuleCode;
  }

  @Override
  public String aggregateType() {
    return "accident";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("no", no);
    state.put("status", status);
    state.put("occurredAt", occurredAt);
    state.put("receivedAt", receivedAt);
    state.put("headInformedAt", headInformedAt);
    state.put("place", place);
    state.put("unit", unitUscc == null ? unitName : unitUscc);
    state.put("lateness", lateness);
    state.put("grade", grade);
    state.put("reportsUpTo", reportsUpTo);
    state.put("windowEndsAt", windowEndsAt);
    state.put("facts", facts.stream().map(AccidentFacts::casualties).toList());
    state.put("hops", hops.stream().map(ReportHop::toLevel).toList());
    return state;
  }
}
