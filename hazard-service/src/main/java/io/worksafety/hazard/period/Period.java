package io.worksafety.hazard.period;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A time in which, and an area in which, stricter measures hold. */
@Entity
@Table(name = "special_period")
@SuppressWarnings("NullAway.Init")
class Period extends RegisterEntry {

  private String name;

  @Enumerated(EnumType.STRING)
  private PeriodKind kind;

  private Instant startsAt;
  private Instant endsAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<GeoPoint> corners;

  private List<String> measures;
  private String basis;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable GatheringFigures gathering;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  protected Period() {}

  private Period(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Period register(PeriodDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Period period = new Period(details.areaCode(), caller);
    period.take(details);
    return period;
  }

  void correct(PeriodDetails details, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details);
  }

  private void take(PeriodDetails details) {
    if (!details.endsAt().isAfter(details.startsAt())) {
      throw PeriodProblem.TIMES_INVALID
          .because(
              details.endsAt() + " is not after " + details.startsAt(),
              "结束时间 " + details.endsAt() + " 不晚于开始时间 " + details.startsAt())
          .at("/endsAt");
    }
    name = details.name();
    kind = details.kind();
    startsAt = details.startsAt().truncatedTo(ChronoUnit.MILLIS);
    endsAt = details.endsAt().truncatedTo(ChronoUnit.MILLIS);
    corners =
        details.corners() == null
            ? List.of()
            : details.corners().stream().map(GeoPoint::toCgcs2000).toList();
    measures = List.copyOf(details.measures());
    basis = details.basis();
    gathering = details.gathering();
    // The middle of the corners: where searches by place find it
    lat = middle(GeoPoint::lat);
    lon = middle(GeoPoint::lon);
    foundBy(name, basis);
  }

  private @Nullable Double middle(ToDoubleFunction<GeoPoint> coordinate) {
    return corners.isEmpty()
        ? null
        : Math.round(corners.stream().mapToDouble(coordinate).average().orElseThrow() * 1e6) / 1e6;
  }

  PeriodEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new PeriodEvent.Voided(id(), areaCode());
  }

  PeriodEvent.Registered registered() {
    return new PeriodEvent.Registered(id(), areaCode(), kind, startsAt, endsAt);
  }

  PeriodEvent.Corrected corrected() {
    return new PeriodEvent.Corrected(id(), areaCode(), kind, startsAt, endsAt);
  }

  PeriodDetails details() {
    return new PeriodDetails(
        name,
        kind,
        startsAt,
        endsAt,
        areaCode(),
        corners.isEmpty() ? null : corners,
        measures,
        basis,
        gathering);
  }

  @Override
  public String aggregateType() {
    return "special-period";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  private record State(PeriodDetails details, @Nullable Voiding voiding) {}
}
