package io.worksafety.hazard.violation;

import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A clause somebody or something broke. */
@Entity
@Table(name = "violation")
@SuppressWarnings("NullAway.Init")
class Violation extends RegisterEntry {

  @JdbcTypeCode(SqlTypes.JSON)
  private ViolationDetails details;

  private Instant committedAt;
  private @Nullable UUID hazardId;

  protected Violation() {}

  private Violation(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Violation register(ViolationDetails details, Caller caller, Instant now) {
    caller.mustCover(details.areaCode());
    Violation violation = new Violation(details.areaCode(), caller);
    violation.take(details, now);
    return violation;
  }

  void correct(ViolationDetails changed, Caller caller, Instant now) {
    requireInForce();
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed, now);
  }

  private void take(ViolationDetails given, Instant now) {
    given.requireConsistent(now);
    details = given.stored();
    committedAt = details.committedAt();
    foundBy(details.clause(), details.family().labelZh());
  }

  /** Whether the link is news. */
  boolean link(UUID hazard) {
    requireInForce();
    if (hazard.equals(hazardId)) {
      return false;
    }
    if (hazardId != null) {
      throw ViolationProblem.HAZARD_LINKED
          .because("It is linked to " + hazardId, "已关联隐患 " + hazardId)
          .at("/hazardId");
    }
    hazardId = hazard;
    return true;
  }

  ViolationEvent.HazardLinked linked(UUID hazard) {
    return new ViolationEvent.HazardLinked(id(), areaCode(), hazard);
  }

  ViolationEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new ViolationEvent.Voided(id(), areaCode());
  }

  ViolationEvent.Registered registered() {
    return new ViolationEvent.Registered(
        id(),
        areaCode(),
        details.family(),
        details.objectId(),
        details.industryCode(),
        details.responsibleDepartmentId(),
        committedAt);
  }

  ViolationEvent.Corrected corrected() {
    return new ViolationEvent.Corrected(
        id(),
        areaCode(),
        details.family(),
        details.objectId(),
        details.industryCode(),
        details.responsibleDepartmentId(),
        committedAt);
  }

  ViolationDetails details() {
    return details;
  }

  @Override
  public String aggregateType() {
    return "violation";
  }

  @Override
  public Object state() {
    return new State(details, hazardId, voiding());
  }

  private record State(
      ViolationDetails details, @Nullable UUID hazardId, @Nullable Voiding voiding) {}
}
