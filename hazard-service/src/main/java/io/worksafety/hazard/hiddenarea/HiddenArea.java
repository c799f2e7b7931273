package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Ids;
import io.worksafety.platform.time.ChinaTime;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A place whose danger is easily overlooked. Its risk is scored with every change; that nothing
 * happened for a while never lowers it, a verified control does.
 */
@Entity
@Table(name = "hidden_area")
@SuppressWarnings("NullAway.Init")
class HiddenArea extends RegisterEntry {

  @JdbcTypeCode(SqlTypes.JSON)
  private HiddenAreaDetails details;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double lon;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double south;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double west;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double north;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private Double east;

  @JdbcTypeCode(SqlTypes.JSON)
  private RiskAssessment risk;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AreaControl> controls = List.of();

  protected HiddenArea() {}

  private HiddenArea(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static HiddenArea register(
      HiddenAreaDetails details, List<RiskRule> rules, Caller caller, Instant now) {
    caller.mustCover(details.areaCode());
    HiddenArea area = new HiddenArea(details.areaCode(), caller);
    area.take(details, now);
    area.risk = RiskAssessment.of(area.details, List.of(), rules, null, now);
    return area;
  }

  void correct(HiddenAreaDetails changed, List<RiskRule> rules, Caller caller, Instant now) {
    requireInForce();
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed, now);
    score(rules, now);
  }

  private void take(HiddenAreaDetails given, Instant now) {
    given.requireConsistent(ChinaTime.day(now).getYear());
    details = given.stored();
    GeoPoint spot = details.geometry().spot();
    AreaGeometry.Bounds bounds = details.geometry().bounds();
    lat = spot.lat();
    lon = spot.lon();
    south = bounds.south();
    west = bounds.west();
    north = bounds.north();
    east = bounds.east();
    foundBy(details.name());
  }

  HiddenAreaEvent.Assessed assess(List<RiskRule> rules, Instant now) {
    requireInForce();
    BigDecimal before = risk.score();
    score(rules, now);
    return new HiddenAreaEvent.Assessed(id(), areaCode(), risk.score(), before, risk.held());
  }

  /** Points of past accidents stay what they are: only {@link #verify} lets go of them. */
  private void score(List<RiskRule> rules, Instant now) {
    risk = RiskAssessment.of(details, controls, rules, risk, now);
  }

  HiddenAreaEvent.ControlRecorded record(RecordControl control, Caller caller, Instant now) {
    requireInForce();
    UUID person = person(caller);
    if (control.carriedOutAt().isAfter(now)) {
      throw HiddenAreaProblem.CONTROL_IN_FUTURE
          .because("It is " + now, "当前时间为 " + now)
          .at("/carriedOutAt");
    }
    AreaControl recorded =
        new AreaControl(
            Ids.next(),
            control.measure(),
            control.carriedOutAt(),
            person,
            List.copyOf(control.evidenceIds()),
            null);
    List<AreaControl> all = new ArrayList<>(controls);
    all.add(recorded);
    controls = List.copyOf(all);
    return new HiddenAreaEvent.ControlRecorded(id(), areaCode(), recorded.id());
  }

  HiddenAreaEvent.ControlVerified verify(
      UUID controlId, VerifyControl seen, List<RiskRule> rules, Caller caller, Instant now) {
    requireInForce();
    UUID person = person(caller);
    AreaControl control =
        controls.stream()
            .filter(c -> c.id().equals(controlId))
            .findAny()
            .orElseThrow(() -> Aggregates.notFound(controlId));
    if (control.carriedOutByPersonId().equals(person)) {
      throw HiddenAreaProblem.CHECKER_IS_DOER.because(
          "Person " + person + " carried it out", "人员 " + person + " 是实施人");
    }
    if (control.check() != null) {
      throw HiddenAreaProblem.CONTROL_CHECKED.because(
          "It was checked at " + control.check().at(), "已于 " + control.check().at() + " 核验");
    }
    AreaControl checked =
        new AreaControl(
            control.id(),
            control.measure(),
            control.carriedOutAt(),
            control.carriedOutByPersonId(),
            control.evidenceIds(),
            new ControlCheck(
                person, now, seen.effective(), seen.findings(), List.copyOf(seen.evidenceIds())));
    controls = controls.stream().map(c -> c.id().equals(controlId) ? checked : c).toList();
    BigDecimal before = risk.score();
    risk = RiskAssessment.of(details, controls, rules, seen.effective() ? null : risk, now);
    return new HiddenAreaEvent.ControlVerified(
        id(), areaCode(), controlId, seen.effective(), risk.score(), before);
  }

  private static UUID person(Caller caller) {
    if (caller.personId() == null) {
      throw HiddenAreaProblem.PERSON_NEEDED.because("The token names no person", "令牌中没有人员标识");
    }
    return caller.personId();
  }

  HiddenAreaEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new HiddenAreaEvent.Voided(id(), areaCode());
  }

  HiddenAreaEvent.Registered registered() {
    return new HiddenAreaEvent.Registered(id(), areaCode(), details.kind(), risk.score());
  }

  HiddenAreaEvent.Corrected corrected() {
    return new HiddenAreaEvent.Corrected(id(), areaCode(), details.kind(), risk.score());
  }

  HiddenAreaDetails details() {
    return details;
  }

  RiskAssessment risk() {
    return risk;
  }

  List<AreaControl> controls() {
    return controls;
  }

  @Override
  public String aggregateType() {
    return "hidden-area";
  }

  @Override
  public Object state() {
    return new State(details, risk, controls, voiding());
  }

  private record State(
      HiddenAreaDetails details,
      RiskAssessment risk,
      List<AreaControl> controls,
      @Nullable Voiding voiding) {}
}
