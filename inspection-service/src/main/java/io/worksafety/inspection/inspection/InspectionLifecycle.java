package io.worksafety.inspection.inspection;

import io.worksafety.inspection.inspector.Credential;
import io.worksafety.inspection.inspector.Credentials;
import io.worksafety.inspection.matter.PublishedMatters;
import io.worksafety.inspection.organization.Organization;
import io.worksafety.inspection.organization.Organizations;
import io.worksafety.inspection.place.ObjectType;
import io.worksafety.inspection.place.Place;
import io.worksafety.inspection.place.Places;
import io.worksafety.inspection.rule.InspectionRules;
import io.worksafety.inspection.seal.Disclosure;
import io.worksafety.inspection.seal.Plan;
import io.worksafety.inspection.seal.PlanAccessLog;
import io.worksafety.inspection.seal.PlanPurpose;
import io.worksafety.inspection.seal.PlanUnreadable;
import io.worksafety.inspection.seal.SealDamage;
import io.worksafety.inspection.seal.SealedPlan;
import io.worksafety.inspection.seal.SealedPlans;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import io.worksafety.platform.store.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The acts of an inspection; each runs in the transaction of its command or its event. */
@ApplicationScoped
class InspectionLifecycle {

  private static final Logger LOGGER = Logger.getLogger(InspectionLifecycle.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Inspections inspections;
  private final SealedPlans plans;
  private final PlanAccessLog accesses;
  private final SealBreach breach;
  private final Organizations organizations;
  private final Places places;
  private final PublishedMatters matters;
  private final Credentials credentials;
  private final InspectionRules rules;
  private final InspectionReads reads;
  private final Numbers numbers;
  private final Journal journal;
  private final Clock clock;

  InspectionLifecycle(
      Inspections inspections,
      SealedPlans plans,
      PlanAccessLog accesses,
      SealBreach breach,
      Organizations organizations,
      Places places,
      PublishedMatters matters,
      Credentials credentials,
      InspectionRules rules,
      InspectionReads reads,
      Numbers numbers,
      Journal journal,
      Clock clock) {
    this.inspections = inspections;
    this.plans = plans;
    this.accesses = accesses;
    this.breach = breach;
    this.organizations = organizations;
    this.places = places;
    this.matters = matters;
    this.credentials = credentials;
    this.rules = rules;
    this.reads = reads;
    this.numbers = numbers;
    this.journal = journal;
    this.clock = clock;
  }

  InspectionView plan(PlanInspection request, Caller caller) {
    UUID author = person(caller);
    UUID organizationId = caller.organizationId();
    if (organizationId == null) {
      throw InspectionProblem.ORGANIZATION_UNKNOWN.because(
          "An inspection is planned on behalf of an organisation", "检查须以单位名义制定");
    }
    Optional<Organization> organization = organizations.find(organizationId);
    Place place =
        places
            .find(request.objectType(), request.objectId())
            .filter(known -> caller.areas().covers(known.areaCode()))
            .orElseThrow(() ->
                InspectionProblem.OBJECT_UNKNOWN
                    .because(
                        "No "
                            + request.objectType()
                            + " "
                            + request.objectId()
                            + " is registered in your area",
                        "您的辖区内没有登记 " + request.objectId())
                    .at("/objectId"));
    PlanDraft draft =
        new PlanDraft(
            request,
            author,
            caller,
            organization,
            place,
            credentials.find(request.inspectors()),
            matters.missing(
                request.matters(),
                place.areaCode(),
                day(request.windowStart()),
                day(request.windowEnd())),
            rules.credentialedOfficers().amount().intValueExact(),
            clock.instant());
    Inspection inspection = Inspection.plan(draft, numbers.next(draft.district(), 'I'));
    journal.append(inspection, inspection.planned());
    if (inspection.secret()) {
      plans.lock(inspection.planOf(draft));
    }
    return reads.get(inspection.id(), caller);
  }

  InspectionView approve(UUID id, ApproveInspection request, Caller caller, IfMatch ifMatch) {
    UUID approver = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    Instant now = clock.instant();
    InspectionEvent approved = inspection.approve(approver, request, now);
    if (inspection.secret()) {
      SealedPlan sealed = plans.require(id);
      Disclosure.Intact opened = open(inspection, sealed, caller, PlanPurpose.APPROVAL);
      plans.replace(sealed, opened.plan().approved(approver, now));
    }
    journal.append(inspection, approved);
    return reads.get(id, caller);
  }

  InspectionView seal(UUID id, SealInspection request, Caller caller, IfMatch ifMatch) {
    UUID author = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    Instant now = clock.instant();
    inspection.mustAllowSealing(author, now);
    SealedPlan sealed = plans.require(id);
    Disclosure.Intact opened = open(inspection, sealed, caller, PlanPurpose.SEALING);
    byte[] salt = HexFormat.of().parseHex(request.salt());
    InspectionEvent done =
        inspection.seal(author, opened.canonicalJson(), salt, request.commitment(), now);
    try {
      plans.commit(sealed, salt, request.commitment());
    } catch (PlanUnreadable e) {
      throw new IllegalStateException("The plan that was just read cannot be read", e);
    }
    journal.append(inspection, done);
    return reads.get(id, caller);
  }

  /** The commitment has come back from the event log: from now on nobody can move it. */
  void anchor(
      UUID id, String commitment, String topic, int partition, long offset, Instant brokerTime) {
    Inspection inspection = inspections.require(id);
    SealedPlan sealed = plans.require(id);
    if (sealed.anchoredAt() != null) {
      return;
    }
    sealed.anchor(commitment, topic, partition, offset, brokerTime);
    journal.append(inspection, inspection.anchored(sealed, topic, partition, offset));
  }

  InspectionView arrive(UUID id, RecordArrival request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    SealedPlan sealed = inspection.secret() ? plans.require(id) : null;
    Instant now = clock.instant();
    inspection.mustAllowArrival(sealed, now);
    Arrival arrival;
    if (sealed == null) {
      arrival =
          arrival(
              request,
              person,
              inspection.objectType(),
              inspection.objectId(),
              inspection.inspectors(),
              now);
    } else {
      Plan plan = open(inspection, sealed, caller, PlanPurpose.ARRIVAL).plan();
      arrival =
          arrival(request, person, plan.objectType(), plan.objectId(), plan.inspectors(), now);
    }
    journal.append(inspection, inspection.arrive(arrival, sealed));
    return reads.get(id, caller);
  }

  private Arrival arrival(
      RecordArrival request,
      UUID person,
      ObjectType type,
      UUID objectId,
      List<String> inspectors,
      Instant now) {
    return new Arrival(
        request,
        person,
        place(type, objectId),
        credentials.find(inspectors),
        rules.geofence(),
        rules.credentialedOfficers().amount().intValueExact(),
        now);
  }

  InspectionView reveal(UUID id, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    inspection.mustAllowReveal();
    SealedPlan sealed = plans.require(id);
    Disclosure.Intact opened = open(inspection, sealed, caller, PlanPurpose.ARRIVAL);
    InspectionEvent revealed = lay(inspection, sealed, opened);
    inspection.mustBeInTeam(person);
    journal.append(inspection, revealed);
    return reads.get(id, caller);
  }

  InspectionView obstruct(UUID id, RecordObstruction request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    inspection.mustAllowObstruction();
    List<Journal.Change> changes = new ArrayList<>();
    if (inspection.concealed()) {
      SealedPlan sealed = plans.require(id);
      Disclosure.Intact opened = open(inspection, sealed, caller, PlanPurpose.ARRIVAL);
      changes.add(new Journal.Change(inspection, lay(inspection, sealed, opened)));
    }
    inspection.mustBeInTeam(person);
    changes.add(new Journal.Change(inspection, inspection.obstruct(request, clock.instant())));
    journal.append(changes);
    return reads.get(id, caller);
  }

  InspectionView note(UUID id, RecordFinding request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.hold(id, caller, ifMatch);
    List<String> foundBy = request.foundBy() == null ? List.of() : request.foundBy();
    List<Credential> finders = credentials.find(foundBy);
    for (int i = 0; i < foundBy.size(); i++) {
      String no = foundBy.get(i);
      if (finders.stream().noneMatch(finder -> finder.no().equals(no))) {
        throw InspectionProblem.INSPECTOR_UNKNOWN
            .because("No credential " + no + " is registered", "执法证 " + no + " 未登记")
            .at("/foundBy/" + i);
      }
    }
    Finding finding = inspection.note(request, person, finders, clock.instant());
    journal.append(inspection, inspection.noted(finding));
    return reads.get(id, caller);
  }

  InspectionView conclude(UUID id, ConcludeInspection request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    journal.append(
        inspection.conclude(request, person, clock.instant()).stream()
            .map(event -> new Journal.Change(inspection, event))
            .toList());
    return reads.get(id, caller);
  }

  InspectionView order(UUID id, IssueOrder request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    if (inspections.hasOrder(request.docNo())) {
      throw InspectionProblem.ORDER_NUMBER_TAKEN
          .because(request.docNo() + " is in use", "文书号 " + request.docNo() + " 已使用")
          .at("/docNo");
    }
    InspectionOrder order = inspection.order(request, person, clock.instant());
    journal.append(inspection, inspection.issued(order));
    return reads.get(id, caller);
  }

  InspectionView publish(UUID id, PublishInspection request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    journal.append(inspection, inspection.publish(request, person, clock.instant()));
    return reads.get(id, caller);
  }

  /** A hazard was registered from a finding. */
  void link(UUID findingId, UUID hazardId) {
    Optional<Finding> found = inspections.finding(findingId);
    if (found.isEmpty()) {
      LOGGER.warnf("Hazard %s names finding %s, which is not ours", hazardId, findingId);
      return;
    }
    Finding finding = found.get();
    if (!hazardId.equals(finding.hazardId())) {
      Inspection inspection = inspections.require(finding.inspectionId());
      journal.append(inspection, inspection.link(finding, hazardId));
    }
  }

  InspectionView cancel(UUID id, CancelInspection request, Caller caller, IfMatch ifMatch) {
    UUID person = person(caller);
    Inspection inspection = inspections.require(id, caller, ifMatch);
    InspectionEvent cancelled = inspection.cancel(request, caller, person, clock.instant());
    finish(inspection, cancelled);
    return reads.get(id, caller);
  }

  /** Nobody came while the window was open. */
  void lapse(UUID id) {
    Inspection inspection = inspections.require(id);
    Instant now = clock.instant();
    if (inspection.hasLapsed(now)) {
      finish(inspection, inspection.lapse(now));
    }
  }

  /**
   * What ends without a visit is laid open all the same, so that nobody can hide a plan that way.
   */
  private void finish(Inspection inspection, InspectionEvent event) {
    List<Journal.Change> changes = new ArrayList<>();
    changes.add(new Journal.Change(inspection, event));
    if (inspection.concealed()) {
      SealedPlan sealed = plans.require(inspection.id());
      InspectionEvent outcome =
          switch (plans.open(sealed)) {
            case Disclosure.Intact opened -> lay(inspection, sealed, opened);
            case Disclosure.Broken(SealDamage damage) ->
                inspection.breakSeal(damage, sealed.commitment(), clock.instant());
          };
      changes.add(new Journal.Change(inspection, outcome));
    }
    journal.append(changes);
  }

  /** Lays an intact plan open. */
  private InspectionEvent lay(Inspection inspection, SealedPlan sealed, Disclosure.Intact opened) {
    Plan plan = opened.plan();
    sealed.open(
        opened.canonicalJson(),
        opened.saltHex() == null ? null : HexFormat.of().parseHex(opened.saltHex()));
    long refused = accesses.of(inspection.id()).stream().filter(a -> !a.granted()).count();
    return inspection.reveal(
        opened,
        sealed,
        place(plan.objectType(), plan.objectId()),
        credentials.find(plan.inspectors()),
        Math.toIntExact(refused),
        clock.instant());
  }

  /**
   * Opens a sealed plan for somebody who needs to know, and writes that down. A seal that does not
   * hold is recorded for good, although the act that wanted the plan is refused.
   */
  private Disclosure.Intact open(
      Inspection inspection, SealedPlan sealed, Caller reader, PlanPurpose purpose) {
    return switch (plans.open(sealed)) {
      case Disclosure.Intact intact -> {
        accesses.write(inspection.id(), reader, purpose, true);
        yield intact;
      }
      case Disclosure.Broken(SealDamage damage) -> {
        breach.record(inspection.id(), damage);
        throw inspection.sealBroken();
      }
    };
  }

  /** The canonical text of a sealed plan, for those who need to know until it is in the open. */
  @Transactional
  SealedPlanView read(UUID id, PlanPurpose purpose, Caller caller) {
    InspectionReads.PlanGate gate = reads.planGate(id, caller);
    if (!gate.open() && !gate.needsToKnow()) {
      if (gate.concealed()) {
        accesses.write(id, caller, purpose, false);
      }
      throw Inspections.notFound(id);
    }
    if (!gate.secret()) {
      throw InspectionProblem.NOT_SECRET.because(
          "The plan of " + id + " is not sealed; read the inspection", "该检查方案未密封，请直接查看检查");
    }
    if (gate.revealedPlan() != null) {
      return SealedPlanView.of(id, gate.revealedPlan());
    }
    Inspection inspection = inspections.require(id, caller);
    return SealedPlanView.of(
        id, open(inspection, plans.require(id), caller, purpose).canonicalJson());
  }

  private Place place(ObjectType type, UUID objectId) {
    return places
        .find(type, objectId)
        .orElseThrow(
            () -> new IllegalStateException("The place " + objectId + " was known and is gone"));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  private static UUID person(Caller caller) {
    UUID person = caller.personId();
    if (person == null) {
      throw InspectionProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员信息");
    }
    return person;
  }
}
