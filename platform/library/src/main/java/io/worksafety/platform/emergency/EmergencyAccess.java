package io.worksafety.platform.emergency;

import io.worksafety.platform.emergency.EmergencyAccessEvent.EmergencyAccessEnded;
import io.worksafety.platform.emergency.EmergencyAccessEvent.EmergencyAccessGranted;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's leave to read one further area, from a moment to a moment. */
@Entity
@Table(name = "emergency_access")
@SuppressWarnings("NullAway.Init")
class EmergencyAccess extends Aggregate {

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private UUID personId;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private Instant startedAt;

  @Column(updatable = false)
  private Instant endsAt;

  private @Nullable Instant endedAt;
  private @Nullable UUID endedBy;

  protected EmergencyAccess() {}

  private EmergencyAccess(
      GrantEmergencyAccess request, UUID personId, Caller caller, Instant startedAt) {
    super(Ids.next(), request.areaCode(), caller.organizationId());
    this.subject = caller.subject();
    this.personId = personId;
    this.reason = request.reason();
    this.startedAt = startedAt;
    this.endsAt = startedAt.plus(Duration.ofMinutes(request.minutes()));
  }

  /**
   * @param longest the rule's limit
   */
  static EmergencyAccess grant(
      GrantEmergencyAccess request, Duration longest, Caller caller, Instant now) {
    UUID person = person(caller);
    if (caller.areas().covers(request.areaCode())) {
      throw EmergencyProblem.AREA_OWN
          .because(
              request.areaCode() + " is within your scope " + caller.areas().prefixes(),
              request.areaCode() + " 已在您的管辖范围 " + caller.areas().prefixes() + " 内")
          .at("/areaCode");
    }
    if (request.minutes() > longest.toMinutes()) {
      throw EmergencyProblem.TOO_LONG
          .because(
              "At most " + longest.toMinutes() + " minutes are allowed",
              "最长允许 " + longest.toMinutes() + " 分钟")
          .at("/minutes");
    }
    return new EmergencyAccess(request, person, caller, now);
  }

  EmergencyAccessEvent granted() {
    return new EmergencyAccessGranted(
        id(), areaCode(), personId, organizationId(), startedAt, endsAt);
  }

  EmergencyAccessEvent end(Caller caller, Instant now) {
    UUID person = person(caller);
    if (endedAt != null || !now.isBefore(endsAt)) {
      Instant over = endedAt == null ? endsAt : endedAt;
      throw EmergencyProblem.OVER.because("It ended at " + over, "已于 " + over + " 结束");
    }
    endedAt = now;
    endedBy = person;
    return new EmergencyAccessEnded(id(), areaCode(), person, now);
  }

  boolean heldBy(Caller caller) {
    return subject.equals(caller.subject());
  }

  EmergencyAccessView view(Instant now) {
    return EmergencyAccessView.of(
        id(),
        version(),
        areaCode(),
        subject,
        personId,
        organizationId(),
        reason,
        startedAt,
        endsAt,
        endedAt,
        endedBy,
        now);
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw EmergencyProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  @Override
  public String aggregateType() {
    return "emergency-access";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("areaCode", areaCode());
    state.put("subject", subject);
    state.put("personId", personId);
    state.put("reason", reason);
    state.put("startedAt", startedAt);
    state.put("endsAt", endsAt);
    if (endedAt != null) {
      state.put("endedAt", endedAt);
      state.put("endedBy", endedBy);
    }
    return state;
  }
}
