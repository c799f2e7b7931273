package io.worksafety.hazard.gathering;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A gathering that was told, and what is done about it. */
@Entity
@Table(name = "gathering_alert")
@SuppressWarnings("NullAway.Init")
class GatheringAlert extends Aggregate {

  private String no;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private double lon;

  private String cell;
  private String periodKey;
  private Instant openedAt;
  private List<UUID> vehicleIds;
  private List<UUID> carrierIds;

  @JdbcTypeCode(SqlTypes.JSON)
  private Evidence evidence;

  @JdbcTypeCode(SqlTypes.JSON)
  private Residents residents;

  private Instant acknowledgeBy;
  private @Nullable Instant escalatedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private Handling handling = Handling.NONE;

  @Enumerated(EnumType.STRING)
  private AlertStatus status;

  protected GatheringAlert() {}

  private GatheringAlert(String areaCode) {
    super(Ids.next(), areaCode, null);
  }

  static GatheringAlert open(
      String no,
      String areaCode,
      Cluster cluster,
      Occasion occasion,
      Evidence evidence,
      Residents residents,
      Instant now) {
    GatheringAlert alert = new GatheringAlert(areaCode);
    alert.no = no;
    alert.lat = cluster.anchor().point().lat();
    alert.lon = cluster.anchor().point().lon();
    alert.cell = occasion.cell();
    alert.periodKey = occasion.period();
    alert.openedAt = now;
    alert.vehicleIds = cluster.vehicleIds();
    alert.carrierIds = cluster.carrierIds();
    alert.evidence = evidence;
    alert.residents = residents;
    alert.acknowledgeBy = now.plus(Duration.ofMinutes(evidence.thresholds().acknowledgeMinutes()));
    alert.status = AlertStatus.OPEN;
    return alert;
  }

  GatheringEvent.Opened opened() {
    Thresholds.PeriodUsed period = evidence.thresholds().period();
    return new GatheringEvent.Opened(
        id(),
        no,
        areaCode(),
        lat,
        lon,
        evidence.thresholds().radiusMetres(),
        vehicleIds.size(),
        carrierIds,
        period == null ? null : period.periodId(),
        residents.estimate(),
        acknowledgeBy);
  }

  GatheringEvent acknowledge(@Nullable String remark, Caller caller, Instant now) {
    act(AlertAction.ACKNOWLEDGE, remark, caller, now);
    return new GatheringEvent.Acknowledged(id(), areaCode(), !now.isAfter(acknowledgeBy));
  }

  /** Told once; an acknowledgement that came too late does not undo it. */
  GatheringEvent escalate(Instant now) {
    escalatedAt = now;
    return new GatheringEvent.Escalated(id(), areaCode(), acknowledgeBy);
  }

  /**
   * @param stillThere when the vehicles were last seen together, if that is fresh
   */
  GatheringEvent disperse(
      String measures, @Nullable Instant stillThere, Caller caller, Instant now) {
    requirePossible(AlertAction.DISPERSE);
    if (stillThere != null) {
      throw GatheringProblem.STILL_TOGETHER.because(
          "They were seen together at " + stillThere, "最近一次发现聚集为 " + stillThere);
    }
    act(AlertAction.DISPERSE, measures, caller, now);
    return new GatheringEvent.Dispersed(id(), areaCode());
  }

  GatheringEvent dismiss(String reason, Caller caller, Instant now) {
    act(AlertAction.DISMISS, reason, caller, now);
    return new GatheringEvent.Dismissed(id(), areaCode());
  }

  GatheringEvent close(@Nullable String remark, Caller caller, Instant now) {
    requirePossible(AlertAction.CLOSE);
    if (handling.dismissedBy(person(caller))) {
      throw GatheringProblem.CLOSER_DISMISSED.because(
          "Another person must agree that it was a false alarm", "误报须由其他人员复核办结");
    }
    act(AlertAction.CLOSE, remark, caller, now);
    return new GatheringEvent.Closed(id(), areaCode());
  }

  private void act(AlertAction action, @Nullable String remark, Caller caller, Instant now) {
    requirePossible(action);
    handling = handling.with(action, new Handling.Step(person(caller), now, remark));
    status = action.to();
  }

  private void requirePossible(AlertAction action) {
    if (!action.possible(status)) {
      throw GatheringProblem.STATUS_CONFLICT.because(
          status + " does not allow " + action, status.labelZh() + "状态不允许" + action.labelZh());
    }
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw GatheringProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  Instant acknowledgeBy() {
    return acknowledgeBy;
  }

  @Override
  public String aggregateType() {
    return "gathering-alert";
  }

  @Override
  public Object state() {
    return new State(
        no,
        lat,
        lon,
        cell,
        periodKey,
        openedAt,
        vehicleIds,
        carrierIds,
        evidence,
        residents,
        acknowledgeBy,
        escalatedAt,
        handling,
        status);
  }

  private record State(
      String no,
      double lat,
      double lon,
      String cell,
      String periodKey,
      Instant openedAt,
      List<UUID> vehicleIds,
      List<UUID> carrierIds,
      Evidence evidence,
      Residents residents,
      Instant acknowledgeBy,
      @Nullable Instant escalatedAt,
      Handling handling,
      AlertStatus status) {}
}
