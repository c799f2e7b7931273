package io.worksafety.inspection.inspection;

import io.worksafety.inspection.inspector.Credential;
import io.worksafety.inspection.place.ObjectType;
import io.worksafety.inspection.place.Place;
import io.worksafety.inspection.seal.Commitment;
import io.worksafety.inspection.seal.Disclosure;
import io.worksafety.inspection.seal.Plan;
import io.worksafety.inspection.seal.SealDamage;
import io.worksafety.inspection.seal.SealedPlan;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An inspection. While {@code concealed}, its row says nothing of object, matters, team and street:
 * that is in the sealed plan alone.
 */
@Entity
@Table(name = "inspection")
class Inspection extends Aggregate {

  private String no;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private InspectionStatus status;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private LegalNature legalNature;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private InspectionChannel channel;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private InspectionMode mode;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private InspectionGround ground;

  private boolean countsTowardCap;
  private boolean secret;
  private boolean concealed;
  private UUID authorId;
  private UUID approverId;

  @ElementCollection
  @CollectionTable(name = "need_to_know", joinColumns = @JoinColumn(name = "inspection_id"))
  @Column(name = "person_id")
  private Set<UUID> needToKnow = new HashSet<>();

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable ObjectType objectType;

  private @Nullable UUID objectId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private @Nullable List<String> matters;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private @Nullable List<String> inspectors;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "uuid[]")
  private @Nullable List<UUID> team;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "uuid[]")
  private @Nullable List<UUID> experts;

  private Instant windowStart;
  private Instant windowEnd;
  private @Nullable Instant approvedAt;
  private @Nullable String approvalDocNo;
  private @Nullable Instant sealedAt;

  private @Nullable Instant arrivedAt;
  private @Nullable UUID arrivedBy;
  private @Nullable BigDecimal arrivedLatitude;
  private @Nullable BigDecimal arrivedLongitude;

  @Column(name = "arrived_accuracy_m")
  private @Nullable BigDecimal arrivedAccuracy;

  @Column(name = "arrived_distance_m")
  private @Nullable BigDecimal arrivedDistance;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private @Nullable List<String> present;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private @Nullable ScanInMethod scanInMethod;

  private @Nullable Instant scanInAt;
  private @Nullable String emergency;
  private @Nullable Instant revealedAt;
  private @Nullable Instant sealBrokenAt;

  private @Nullable Instant obstructedAt;
  private @Nullable String obstruction;
  private @Nullable String obstructionWitness;

  private @Nullable Instant concludedAt;
  private @Nullable String summary;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private @Nullable List<String> signedBy;

  private @Nullable Boolean countersigned;
  private @Nullable String refusalReason;
  private @Nullable String refusalWitness;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private @Nullable List<String> fourNo;

  private @Nullable String fourNoExceptions;

  private int findingCount;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "inspection_id", nullable = false)
  @OrderBy("seq")
  private List<Finding> findings = new ArrayList<>();

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "inspection_id", nullable = false)
  @OrderBy("id")
  private List<InspectionOrder> orders = new ArrayList<>();

  private @Nullable Instant publishedAt;
  private @Nullable UUID publishedBy;
  private @Nullable String publicText;

  private @Nullable Instant cancelledAt;
  private @Nullable UUID cancelledBy;
  private @Nullable String cancelReason;
  private @Nullable Instant lapsedAt;

  @SuppressWarnings("NullAway.Init")
  protected Inspection() {}

  private Inspection(PlanDraft draft, String no, String areaCode) {
    super(Ids.next(), areaCode, draft.author().organizationId());
    PlanInspection request = draft.request();
    this.no = no;
    this.status = InspectionStatus.PLANNED;
    this.legalNature = request.legalNature();
    this.channel = request.channel();
    this.mode = request.mode();
    this.ground = request.ground();
    this.countsTowardCap = legalNature == LegalNature.ADMIN_INSPECTION && ground.countsTowardCap();
    this.secret = request.secret();
    this.concealed = secret;
    this.authorId = draft.authorId();
    this.approverId = request.approverId();
    this.windowStart = request.windowStart().truncatedTo(ChronoUnit.MILLIS);
    this.windowEnd = request.windowEnd().truncatedTo(ChronoUnit.MILLIS);
  }

  /** A new inspection; of a secret one the row keeps only what everybody may know. */
  static Inspection plan(PlanDraft draft, String no) {
    PlanInspection request = draft.request();
    boolean secret = request.secret();
    Inspection inspection =
        new Inspection(draft, no, secret ? draft.district() : draft.place().areaCode());
    List<UUID> people = draft.team().stream().map(Credential::personId).toList();
    if (secret) {
      inspection.needToKnow.add(draft.authorId());
      inspection.needToKnow.add(request.approverId());
      inspection.needToKnow.addAll(people);
      inspection.needToKnow.addAll(request.expertIds());
      inspection.needToKnow.addAll(request.custodianIds());
    } else {
      inspection.show(inspection.planOf(draft), people);
    }
    return inspection;
  }

  /** The plan as it will be encrypted and committed to. */
  Plan planOf(PlanDraft draft) {
    PlanInspection request = draft.request();
    return new Plan(
        id(),
        request.objectType(),
        request.objectId(),
        draft.place().uscc(),
        request.matters(),
        request.inspectors(),
        request.expertIds(),
        request.custodianIds(),
        windowStart,
        windowEnd,
        null,
        null);
  }

  private void show(Plan plan, List<UUID> people) {
    this.objectType = plan.objectType();
    this.objectId = plan.objectId();
    this.matters = plan.matters();
    this.inspectors = plan.inspectors();
    this.experts = plan.experts();
    this.team = List.copyOf(people);
    this.concealed = false;
  }

  InspectionEvent planned() {
    return new InspectionEvent.Planned(
        id(),
        no,
        legalNature,
        channel,
        mode,
        secret,
        Objects.requireNonNull(organizationId()),
        areaCode(),
        objectType,
        objectId,
        matters,
        windowStart,
        windowEnd);
  }

  /** Nobody approves their own plan, and nobody approves in the place of the one who was asked. */
  InspectionEvent approve(UUID person, ApproveInspection request, Instant at) {
    if (person.equals(authorId)) {
      throw InspectionProblem.APPROVER_IS_AUTHOR.because(
          "The author of a plan does not approve it", "方案制定人不得批准本人方案");
    }
    if (!person.equals(approverId)) {
      throw InspectionProblem.NOT_THE_APPROVER.because(
          "The plan was sent to " + approverId + " for approval", "该方案由 " + approverId + " 批准");
    }
    mustAllow(InspectionStatus.APPROVED, "approval");
    Instant limit = secret ? windowStart : windowEnd;
    if (!at.isBefore(limit)) {
      throw InspectionProblem.WINDOW_BEGUN.because(
          "Approval was possible until " + limit, "应在 " + limit + " 之前批准");
    }
    this.status = InspectionStatus.APPROVED;
    this.approvedAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.approvalDocNo = request.docNo();
    return new InspectionEvent.Approved(id(), no, approvedAt);
  }

  /** Before the plan is opened to be sealed: may this person seal it now? */
  void mustAllowSealing(UUID person, Instant at) {
    if (!person.equals(authorId)) {
      throw InspectionProblem.NOT_THE_AUTHOR.because("The author seals the plan", "由方案制定人密封");
    }
    if (!secret) {
      throw InspectionProblem.NOT_SECRET.because("There is no sealed plan of " + no, no + " 无须密封");
    }
    mustAllow(InspectionStatus.SEALED, "seal");
    if (!at.isBefore(windowStart)) {
      throw InspectionProblem.WINDOW_BEGUN.because(
          "The window began at " + windowStart, "时间窗已于 " + windowStart + " 开始");
    }
  }

  InspectionEvent seal(
      UUID person, String canonicalPlan, byte[] salt, String commitment, Instant at) {
    mustAllowSealing(person, at);
    String expected = Commitment.of(salt, canonicalPlan);
    if (!expected.equals(commitment)) {
      throw InspectionProblem.SEAL_MISMATCH
          .because(
              "With this salt the plan gives another commitment; read the plan again and recompute",
              "以该盐值计算的承诺值与所提交的不同，请重新读取方案并计算")
          .at("/commitment");
    }
    this.status = InspectionStatus.SEALED;
    this.sealedAt = at.truncatedTo(ChronoUnit.MILLIS);
    return new InspectionEvent.Sealed(id(), no, commitment, windowStart, windowEnd);
  }

  InspectionEvent anchored(SealedPlan sealed, String topic, int partition, long offset) {
    return new InspectionEvent.Anchored(
        id(),
        no,
        Objects.requireNonNull(sealed.anchoredCommitment()),
        topic,
        partition,
        offset,
        Objects.requireNonNull(sealed.anchoredAt()));
  }

  /** Before the plan is opened to check the arrival: is it time, and is the seal in place? */
  void mustAllowArrival(@Nullable SealedPlan sealed, Instant at) {
    if (sealed != null && status == InspectionStatus.APPROVED) {
      throw InspectionProblem.NOT_SEALED.because(
          "Seal the plan of " + no + " first", "请先密封 " + no + " 的方案");
    }
    mustAllow(secret ? InspectionStatus.ARRIVED : InspectionStatus.IN_PROGRESS, "arrival");
    if (sealed != null) {
      Instant anchoredAt = sealed.anchoredAt();
      if (anchoredAt == null) {
        throw InspectionProblem.NOT_ANCHORED
            .because("The commitment has not come back from the event log yet", "承诺值尚未从事件日志中确认")
            .retryAfter(1);
      }
      if (!anchoredAt.isBefore(windowStart)) {
        throw InspectionProblem.ANCHORED_TOO_LATE.because(
            "The log has the commitment since "
                + anchoredAt
                + ", the window began at "
                + windowStart,
            "承诺值于 " + anchoredAt + " 写入日志，晚于时间窗起点 " + windowStart);
      }
    }
    if (at.isBefore(windowStart)) {
      throw InspectionProblem.TOO_EARLY.because(
          "The window begins at " + windowStart, "时间窗于 " + windowStart + " 开始");
    }
    if (at.isAfter(windowEnd)) {
      throw InspectionProblem.TOO_LATE.because(
          "The window ended at " + windowEnd, "时间窗已于 " + windowEnd + " 结束");
    }
  }

  InspectionEvent arrive(Arrival arrival, @Nullable SealedPlan sealed) {
    mustAllowArrival(sealed, arrival.at());
    RecordArrival request = arrival.request();
    if (!arrival.ledBy(arrival.personId())) {
      throw InspectionProblem.NOT_TEAM_LEADER.because(
          "The team leader reports the arrival: the first inspector of the plan",
          "由检查组组长（方案首位执法人员）报告到达");
    }
    List<String> strangers = arrival.strangers();
    if (!strangers.isEmpty()) {
      throw InspectionProblem.PRESENT_NOT_PLANNED
          .because(
              "Not in the plan: " + String.join(", ", strangers),
              "不在方案中：" + String.join("、", strangers))
          .at("/present/" + request.present().indexOf(strangers.get(0)));
    }
    int needed = legalNature == LegalNature.ADMIN_INSPECTION ? arrival.officersNeeded() : 1;
    int counting = arrival.counting().size();
    if (counting < needed) {
      throw InspectionProblem.TOO_FEW_CREDENTIALS
          .because(
              needed + " valid credentials are needed on the spot, " + counting + " count today",
              "到场须有 " + needed + " 名持有效执法证人员，当日有效 " + counting + " 名")
          .at("/present");
    }
    checkScanIn(request, arrival.at());
    double distance = arrival.distanceMetres();
    if (distance > arrival.geofence().amount().doubleValue()) {
      // Before the reveal the distance is all a wrong guess learns, and the attempt is on record
      throw InspectionProblem.OUTSIDE_GEOFENCE
          .because(
              "%.0f m from the object, %s m are allowed"
                  .formatted(distance, arrival.geofence().amount().toBigInteger()),
              "距检查对象 %.0f 米，允许 %s 米"
                  .formatted(distance, arrival.geofence().amount().toBigInteger()))
          .at("/location");
    }
    GeoPoint point = arrival.point();
    this.status = secret ? InspectionStatus.ARRIVED : InspectionStatus.IN_PROGRESS;
    this.arrivedAt = arrival.at().truncatedTo(ChronoUnit.MILLIS);
    this.arrivedBy = arrival.personId();
    this.arrivedLatitude = BigDecimal.valueOf(point.lat());
    this.arrivedLongitude = BigDecimal.valueOf(point.lon());
    this.arrivedAccuracy =
        request.accuracyMetres() == null
            ? null
            : request.accuracyMetres().setScale(1, RoundingMode.HALF_UP);
    this.arrivedDistance = BigDecimal.valueOf(distance).setScale(1, RoundingMode.HALF_UP);
    this.present = List.copyOf(request.present());
    this.scanInMethod = request.scanIn() == null ? null : request.scanIn().method();
    this.scanInAt = request.scanIn() == null ? null : request.scanIn().at();
    this.emergency = request.emergency();
    return new InspectionEvent.Arrived(id(), no, arrivedAt, Math.round(distance), counting);
  }

  private void checkScanIn(RecordArrival request, Instant at) {
    if (request.scanIn() == null) {
      if (request.emergency() == null) {
        throw InspectionProblem.SCAN_IN_MISSING
            .because(
                "Sign in at the object before the check, or say why there is no time",
                "检查前须扫码入企，紧急情形须说明")
            .at("/scanIn");
      }
      return;
    }
    Instant signedIn = request.scanIn().at();
    if (signedIn.isBefore(windowStart) || signedIn.isAfter(at)) {
      throw InspectionProblem.SCAN_IN_INVALID
          .because("The sign-in lies between the start of the window and now", "扫码时间须在时间窗起点与当前时间之间")
          .at("/scanIn/at");
    }
  }

  /** Before the plan is opened to be revealed. */
  void mustAllowReveal() {
    if (!secret) {
      throw InspectionProblem.NOT_SECRET.because(
          "There is no sealed plan of " + no, no + " 没有密封方案");
    }
    if (status == InspectionStatus.SEAL_BROKEN) {
      throw sealBroken();
    }
    // Not by next(): an approved inspection may go on without a reveal, but never with one
    if (status != InspectionStatus.ARRIVED) {
      throw conflict("reveal");
    }
  }

  /** The seal held: what was hidden is now in the open. */
  InspectionEvent reveal(
      Disclosure.Intact opened,
      SealedPlan sealed,
      Place place,
      List<Credential> credentials,
      int refusedReads,
      Instant at) {
    if (status == InspectionStatus.ARRIVED) {
      this.status = InspectionStatus.IN_PROGRESS;
    }
    this.revealedAt = at.truncatedTo(ChronoUnit.MILLIS);
    show(opened.plan(), credentials.stream().map(Credential::personId).toList());
    relocate(place.areaCode());
    return new InspectionEvent.Revealed(
        id(),
        no,
        opened.plan().objectType(),
        opened.plan().objectId(),
        areaCode(),
        opened.plan().matters(),
        sealed.commitment(),
        opened.saltHex(),
        Commitment.digestOf(opened.canonicalJson()),
        revealedAt,
        refusedReads);
  }

  /** The seal did not hold. A visit under way is void; one that is over anyway stays what it is. */
  InspectionEvent breakSeal(SealDamage damage, @Nullable String commitment, Instant at) {
    if (status.next().contains(InspectionStatus.SEAL_BROKEN)) {
      this.status = InspectionStatus.SEAL_BROKEN;
    }
    this.sealBrokenAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.concealed = false;
    return new InspectionEvent.SealBroken(
        id(),
        no,
        Objects.requireNonNull(organizationId()),
        areaCode(),
        commitment,
        damage,
        sealBrokenAt);
  }

  boolean sealBrokenBefore() {
    return sealBrokenAt != null;
  }

  void mustBeInTeam(UUID person) {
    if (team == null || !team.contains(person)) {
      throw InspectionProblem.NOT_IN_TEAM.because(
          "You are not in the team of " + no, "您不是 " + no + " 检查组成员");
    }
  }

  void mustAllowObstruction() {
    mustAllow(InspectionStatus.OBSTRUCTED, "obstruction");
  }

  InspectionEvent obstruct(RecordObstruction request, Instant at) {
    mustAllowObstruction();
    this.status = InspectionStatus.OBSTRUCTED;
    this.obstructedAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.obstruction = request.record();
    this.obstructionWitness = request.witness();
    return new InspectionEvent.Obstructed(id(), no, areaCode(), objectType, objectId, obstructedAt);
  }

  /** Takes a finding of this visit. */
  Finding note(RecordFinding request, UUID person, List<Credential> finders, Instant at) {
    if (status == InspectionStatus.SEAL_BROKEN) {
      throw sealBroken();
    }
    if (status != InspectionStatus.IN_PROGRESS) {
      throw conflict("finding");
    }
    mustBeInTeam(person);
    if (legalNature != LegalNature.ADMIN_INSPECTION && request.handling().coercive()) {
      throw InspectionProblem.HANDLING_NOT_ALLOWED
          .because(
              "A " + legalNature + " may transfer what it finds, not order anything",
              legalNature.labelZh() + "只能移送，不得作出处理决定")
          .at("/handling");
    }
    if (request.severityHint() == FindingSeverity.MAJOR
        && !request.handling().measure()
        && request.onSiteMeasure() == null) {
      throw InspectionProblem.MAJOR_WITHOUT_MEASURE
          .because("Say what was done on the spot, or stop or seal", "请填写现场措施，或责令停产停业、查封")
          .at("/onSiteMeasure");
    }
    Instant discoveredAt =
        (request.discoveredAt() == null ? at : request.discoveredAt())
            .truncatedTo(ChronoUnit.MILLIS);
    if (discoveredAt.isBefore(Objects.requireNonNull(arrivedAt)) || discoveredAt.isAfter(at)) {
      throw InspectionProblem.DISCOVERED_OUTSIDE_VISIT
          .because("The team arrived at " + arrivedAt, "检查组于 " + arrivedAt + " 到达")
          .at("/discoveredAt");
    }
    List<String> here = Objects.requireNonNull(present);
    for (int i = 0; i < finders.size(); i++) {
      if (!here.contains(finders.get(i).no())) {
        throw InspectionProblem.PRESENT_NOT_PLANNED
            .because(finders.get(i).no() + " is not present", finders.get(i).no() + " 未到场")
            .at("/foundBy/" + i);
      }
    }
    List<UUID> finderIds =
        finders.isEmpty()
            ? List.of(person)
            : finders.stream().map(Credential::personId).distinct().toList();
    Finding finding = new Finding(id(), ++findingCount, request, finderIds, discoveredAt);
    findings.add(finding);
    return finding;
  }

  InspectionEvent noted(Finding finding) {
    return new InspectionEvent.FindingNoted(
        id(), finding.id(), finding.seq(), finding.severityHint());
  }

  /** Ends the visit; its findings leave for the hazard register. */
  List<InspectionEvent> conclude(ConcludeInspection request, UUID person, Instant at) {
    mustAllow(InspectionStatus.CONCLUDED, "conclusion");
    mustBeInTeam(person);
    List<String> missing =
        Objects.requireNonNull(present).stream()
            .filter(no -> !request.signedBy().contains(no))
            .toList();
    if (!missing.isEmpty() || request.signedBy().size() != present.size()) {
      throw InspectionProblem.SIGNATURE_MISSING
          .because(
              "Those present sign, and nobody else: " + String.join(", ", present),
              "须由且仅由到场人员签字：" + String.join("、", present))
          .at("/signedBy");
    }
    var countersignature = request.countersignature();
    if (!countersignature.signed()
        && (countersignature.refusalReason() == null || countersignature.witness() == null)) {
      throw InspectionProblem.REFUSAL_NOT_RECORDED
          .because("Record why it was not signed and who saw it", "请注明拒签理由和见证人")
          .at("/countersignature");
    }
    if (mode == InspectionMode.FOUR_NO_TWO_DIRECT && request.fourNo() == null) {
      throw InspectionProblem.FOUR_NO_MISSING
          .because("Declare how the visit was made", "请作出四不两直声明")
          .at("/fourNo");
    }
    this.status = InspectionStatus.CONCLUDED;
    this.concludedAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.summary = request.summary();
    this.signedBy = List.copyOf(request.signedBy());
    this.countersigned = countersignature.signed();
    this.refusalReason = countersignature.refusalReason();
    this.refusalWitness = countersignature.witness();
    if (request.fourNo() != null) {
      this.fourNo = request.fourNo().declared();
      this.fourNoExceptions = request.fourNo().exceptions();
    }
    List<InspectionEvent> events = new ArrayList<>();
    events.add(
        new InspectionEvent.Concluded(
            id(),
            no,
            legalNature,
            objectType(),
            objectId(),
            areaCode(),
            Objects.requireNonNull(matters),
            findings.size(),
            concludedAt));
    findings.forEach(finding -> events.add(finding.recorded(this)));
    return events;
  }

  /** Orders follow the conclusion, so that they can cite what was signed. */
  InspectionOrder order(IssueOrder request, UUID person, Instant at) {
    if (status == InspectionStatus.SEAL_BROKEN) {
      throw sealBroken();
    }
    if (status != InspectionStatus.CONCLUDED) {
      throw conflict("order");
    }
    mustBeInTeam(person);
    if (legalNature != LegalNature.ADMIN_INSPECTION) {
      throw InspectionProblem.HANDLING_NOT_ALLOWED.because(
          "A " + legalNature + " gives no orders", legalNature.labelZh() + "不得作出处理决定");
    }
    if (request.kind() == OrderKind.FIX_BY_DATE
        ? request.dueAt() == null || !request.dueAt().isAfter(request.servedAt())
        : request.dueAt() != null) {
      throw InspectionProblem.ORDER_DUE_INVALID
          .because(
              "FIX_BY_DATE has a day after its service, other orders have none",
              "限期整改须有晚于送达时间的期限，其他决定不设期限")
          .at("/dueAt");
    }
    if (request.servedAt().isBefore(Objects.requireNonNull(arrivedAt))
        || request.servedAt().isAfter(at)) {
      throw InspectionProblem.ORDER_DUE_INVALID
          .because(
              "An order is served after the arrival and before it is recorded", "送达时间须在到达之后、登记之前")
          .at("/servedAt");
    }
    List<UUID> about = new ArrayList<>();
    for (int i = 0; i < request.findings().size(); i++) {
      int seq = request.findings().get(i);
      about.add(
          findings.stream()
              .filter(finding -> finding.seq() == seq)
              .findFirst()
              .map(Finding::id)
              .orElseThrow(unknownFinding(seq, i)));
    }
    InspectionOrder order =
        new InspectionOrder(request, about, person, at.truncatedTo(ChronoUnit.MILLIS));
    orders.add(order);
    return order;
  }

  private Supplier<ProblemException> unknownFinding(int seq, int index) {
    return () ->
        InspectionProblem.FINDING_UNKNOWN
            .because("There is no finding " + seq + " of " + no, no + " 没有第 " + seq + " 项检查发现")
            .at("/findings/" + index);
  }

  InspectionEvent issued(InspectionOrder order) {
    return order.issued(this);
  }

  /** The result goes to the public, by somebody who was not there. */
  InspectionEvent publish(PublishInspection request, UUID person, Instant at) {
    mustAllow(InspectionStatus.PUBLISHED, "publication");
    if (Objects.requireNonNull(team).contains(person)) {
      throw InspectionProblem.PUBLISHER_IN_TEAM.because(
          "You were in the team of " + no, "您是 " + no + " 检查组成员");
    }
    this.status = InspectionStatus.PUBLISHED;
    this.publishedAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.publishedBy = person;
    this.publicText = request.publicText();
    return new InspectionEvent.Published(
        id(), no, objectType(), objectId(), areaCode(), publishedAt);
  }

  /** The hazard register has taken a finding up. */
  InspectionEvent link(Finding finding, UUID hazardId) {
    finding.link(hazardId);
    return new InspectionEvent.FindingLinked(id(), finding.id(), hazardId);
  }

  /** Only the head who approves may call off, and heads of the same organ what is no secret. */
  void mustAllowCancelling(Caller caller, UUID person) {
    boolean sameOrgan =
        !secret
            && caller.organizationId() != null
            && caller.organizationId().equals(organizationId());
    if (!person.equals(approverId) && !sameOrgan) {
      throw InspectionProblem.NOT_THE_APPROVER.because(
          "The head of the inspecting organ cancels", "由检查机关负责人取消");
    }
    mustAllow(InspectionStatus.CANCELLED, "cancellation");
  }

  InspectionEvent cancel(CancelInspection request, Caller caller, UUID person, Instant at) {
    mustAllowCancelling(caller, person);
    this.status = InspectionStatus.CANCELLED;
    this.cancelledAt = at.truncatedTo(ChronoUnit.MILLIS);
    this.cancelledBy = person;
    this.cancelReason = request.reason();
    return new InspectionEvent.Cancelled(id(), no, cancelledAt);
  }

  boolean hasLapsed(Instant at) {
    return status == InspectionStatus.SEALED && at.isAfter(windowEnd);
  }

  InspectionEvent lapse(Instant at) {
    mustAllow(InspectionStatus.LAPSED, "lapse");
    if (!at.isAfter(windowEnd)) {
      throw conflict("lapse");
    }
    this.status = InspectionStatus.LAPSED;
    this.lapsedAt = at.truncatedTo(ChronoUnit.MILLIS);
    return new InspectionEvent.Lapsed(id(), no, windowEnd, lapsedAt);
  }

  private void mustAllow(InspectionStatus to, String act) {
    if (status == InspectionStatus.SEAL_BROKEN) {
      throw sealBroken();
    }
    if (!status.next().contains(to)) {
      throw conflict(act);
    }
  }

  ProblemException sealBroken() {
    return InspectionProblem.SEAL_BROKEN.because(
        "The sealed plan of " + no + " is not the one that was committed to; the visit is void",
        no + " 的密封方案与承诺不符，本次检查无效");
  }

  private ProblemException conflict(String act) {
    return InspectionProblem.STATUS_CONFLICT.because(
        status + " does not allow " + act, "状态“" + status.labelZh() + "”不允许该操作");
  }

  String no() {
    return no;
  }

  InspectionStatus status() {
    return status;
  }

  LegalNature legalNature() {
    return legalNature;
  }

  boolean secret() {
    return secret;
  }

  boolean concealed() {
    return concealed;
  }

  Instant windowEnd() {
    return windowEnd;
  }

  /** Known once it is not concealed. */
  ObjectType objectType() {
    return Objects.requireNonNull(objectType);
  }

  UUID objectId() {
    return Objects.requireNonNull(objectId);
  }

  List<String> inspectors() {
    return Objects.requireNonNull(inspectors);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public String aggregateType() {
    return "inspection";
  }

  @Override
  public Object state() {
    var state = new java.util.HashMap<String, @Nullable Object>();
    state.put("no", no);
    state.put("status", status);
    state.put("legalNature", legalNature);
    state.put("channel", channel);
    state.put("mode", mode);
    state.put("ground", ground);
    state.put("secret", secret);
    state.put("concealed", concealed);
    state.put("authorId", authorId);
    state.put("approverId", approverId);
    state.put("areaCode", areaCode());
    state.put("objectType", objectType);
    state.put("objectId", objectId);
    state.put("matters", matters);
    state.put("inspectors", inspectors);
    state.put("team", team);
    state.put("experts", experts);
    state.put("windowStart", windowStart);
    state.put("windowEnd", windowEnd);
    state.put("approvedAt", approvedAt);
    state.put("approvalDocNo", approvalDocNo);
    state.put("sealedAt", sealedAt);
    state.put("arrivedAt", arrivedAt);
    state.put("arrivedBy", arrivedBy);
    state.put("arrivedLatitude", arrivedLatitude);
    state.put("arrivedLongitude", arrivedLongitude);
    state.put("arrivedAccuracy", arrivedAccuracy);
    state.put("arrivedDistance", arrivedDistance);
    state.put("present", present);
    state.put("scanInMethod", scanInMethod);
    state.put("scanInAt", scanInAt);
    state.put("emergency", emergency);
    state.put("revealedAt", revealedAt);
    state.put("sealBrokenAt", sealBrokenAt);
    state.put("obstructedAt", obstructedAt);
    state.put("obstruction", obstruction);
    state.put("obstructionWitness", obstructionWitness);
    state.put("concludedAt", concludedAt);
    state.put("summary", summary);
    state.put("signedBy", signedBy);
    state.put("countersigned", countersigned);
    state.put("refusalReason", refusalReason);
    state.put("refusalWitness", refusalWitness);
    state.put("fourNo", fourNo);
    state.put("fourNoExceptions", fourNoExceptions);
    state.put("findings", findings.stream().map(Finding::state).toList());
    state.put("orders", orders.stream().map(InspectionOrder::state).toList());
    state.put("publishedAt", publishedAt);
    state.put("publishedBy", publishedBy);
    state.put("publicText", publicText);
    state.put("cancelledAt", cancelledAt);
    state.put("cancelledBy", cancelledBy);
    state.put("cancelReason", cancelReason);
    state.put("lapsedAt", lapsedAt);
    return state;
  }
}
