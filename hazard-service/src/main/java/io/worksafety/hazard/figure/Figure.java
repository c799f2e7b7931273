package io.worksafety.hazard.figure;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A figure somebody else counted. */
@Entity
@Table(name = "external_figure")
@SuppressWarnings("NullAway.Init")
class Figure extends RegisterEntry {

  static final String POPULATION_CELL = "POPULATION_CELL";

  private String code;
  private String name;
  private BigDecimal value;
  private String unit;
  private String aboutAreaCode;
  private LocalDate asOfDate;
  private String source;
  private @Nullable String sourceRef;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  private @Nullable Integer cellMetres;

  protected Figure() {}

  private Figure(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Figure register(FigureDetails details, LocalDate today, Caller caller) {
    caller.mustCover(details.areaCode());
    Figure figure = new Figure(details.areaCode(), caller);
    figure.take(details, today);
    return figure;
  }

  void correct(FigureDetails details, LocalDate today, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details, today);
  }

  private void take(FigureDetails details, LocalDate today) {
    if (details.asOfDate().isAfter(today)) {
      throw FigureProblem.DATE_IN_FUTURE.because("It is " + today, "今天为 " + today).at("/asOfDate");
    }
    boolean cell = details.location() != null;
    if (cell != (details.cellMetres() != null)
        || details.code().equals(POPULATION_CELL) && (!cell || details.value().signum() < 0)) {
      throw FigureProblem.CELL_INCOMPLETE
          .because(
              "Give location and cellMetres together; POPULATION_CELL needs them and a value of 0"
                  + " or more",
              "location 与 cellMetres 须同时填写；POPULATION_CELL 必须填写，且数值不得为负")
          .at(details.location() == null ? "/location" : "/cellMetres");
    }
    GeoPoint location = details.storedLocation();
    code = details.code();
    name = details.name();
    value = details.value().setScale(4);
    unit = details.unit();
    aboutAreaCode = details.aboutAreaCode();
    asOfDate = details.asOfDate();
    source = details.source();
    sourceRef = details.sourceRef();
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    cellMetres = details.cellMetres();
    foundBy(name, code, source);
  }

  FigureEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new FigureEvent.Voided(id(), areaCode());
  }

  FigureEvent.Registered registered() {
    return new FigureEvent.Registered(id(), areaCode(), code, aboutAreaCode, value, unit, asOfDate);
  }

  FigureEvent.Corrected corrected() {
    return new FigureEvent.Corrected(id(), areaCode(), code, aboutAreaCode, value, unit, asOfDate);
  }

  FigureDetails details() {
    return new FigureDetails(
        code,
        name,
        value,
        unit,
        areaCode(),
        aboutAreaCode,
        asOfDate,
        source,
        sourceRef,
        StoredPoint.of(lat, lon),
        cellMetres);
  }

  @Override
  public String aggregateType() {
    return "external-figure";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  private record State(FigureDetails details, @Nullable Voiding voiding) {}
}
