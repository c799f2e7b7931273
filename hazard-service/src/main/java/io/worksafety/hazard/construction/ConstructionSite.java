package io.worksafety.hazard.construction;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A construction site and the acts of its life; each act has its day. */
@Entity
@Table(name = "construction_site")
@SuppressWarnings("NullAway.Init")
class ConstructionSite extends RegisterEntry {

  private @Nullable String permitNo;
  private String name;
  private @Nullable String address;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  private @Nullable String builderUscc;
  private String contractorUscc;
  private @Nullable String supervisorUscc;

  @Column(name = "floor_area_m2")
  private BigDecimal floorAreaM2;

  private @Nullable LocalDate startDate;
  private @Nullable LocalDate plannedEnd;
  private @Nullable LocalDate actualEnd;
  private List<String> dangerousWorks;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<SiteSuspension> suspensions = List.of();

  private @Nullable String endReason;

  @Enumerated(EnumType.STRING)
  private SiteStatus status;

  protected ConstructionSite() {}

  private ConstructionSite(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  /** One that has begun already is registered with its first day of work. */
  static ConstructionSite register(
      ConstructionSiteDetails details, LocalDate today, Caller caller) {
    caller.mustCover(details.areaCode());
    ConstructionSite site = new ConstructionSite(details.areaCode(), caller);
    site.status = details.startDate() == null ? SiteStatus.APPROVED : SiteStatus.UNDER_CONSTRUCTION;
    site.take(details, today);
    return site;
  }

  void correct(ConstructionSiteDetails details, LocalDate today, Caller caller) {
    requireInForce();
    if ((details.startDate() == null) != (startDate == null)) {
      throw ConstructionProblem.DATES_INVALID
          .because("Work begins by the act start, not by a correction", "开工须通过开工操作登记")
          .at("/startDate");
    }
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details, today);
  }

  private void take(ConstructionSiteDetails details, LocalDate today) {
    LocalDate start = details.startDate();
    if (start != null) {
      requireNotFuture(start, today, "/startDate");
      LocalDate before = suspensions.isEmpty() ? actualEnd : suspensions.getFirst().from();
      if (before != null && start.isAfter(before)) {
        throw ConstructionProblem.DATES_INVALID
            .because(
                "Work cannot begin after " + before + ", when it was suspended or ended",
                "开工日期不得晚于停工或结束日期 " + before)
            .at("/startDate");
      }
      if (details.plannedEnd() != null && details.plannedEnd().isBefore(start)) {
        throw ConstructionProblem.DATES_INVALID
            .because("The planned end lies before the start", "计划竣工日期早于开工日期")
            .at("/plannedEnd");
      }
    }
    GeoPoint location = details.storedLocation();
    permitNo = details.permitNo();
    name = details.name();
    address = details.address();
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    builderUscc = details.builderUscc();
    contractorUscc = details.contractorUscc();
    supervisorUscc = details.supervisorUscc();
    floorAreaM2 = details.floorAreaM2().setScale(2);
    startDate = start;
    plannedEnd = details.plannedEnd();
    dangerousWorks = details.workNames();
    foundBy(name, permitNo, address, contractorUscc, builderUscc, supervisorUscc);
  }

  ConstructionSiteEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new ConstructionSiteEvent.Voided(id(), areaCode());
  }

  ConstructionSiteEvent start(LocalDate date, LocalDate today) {
    move(SiteAction.START, SiteStatus.UNDER_CONSTRUCTION, date, today);
    if (plannedEnd != null && plannedEnd.isBefore(date)) {
      throw ConstructionProblem.DATES_INVALID
          .because("It was planned to end on " + plannedEnd, "计划竣工日期为 " + plannedEnd)
          .at("/date");
    }
    startDate = date;
    return new ConstructionSiteEvent.Started(id(), areaCode(), date);
  }

  ConstructionSiteEvent suspend(LocalDate date, String reason, LocalDate today) {
    move(SiteAction.SUSPEND, SiteStatus.SUSPENDED, date, today);
    suspensions = new ArrayList<>(suspensions);
    suspensions.add(new SiteSuspension(date, null, reason));
    return new ConstructionSiteEvent.Suspended(id(), areaCode(), date);
  }

  ConstructionSiteEvent resume(LocalDate date, LocalDate today) {
    move(SiteAction.RESUME, SiteStatus.UNDER_CONSTRUCTION, date, today);
    endSuspension(date);
    return new ConstructionSiteEvent.Resumed(id(), areaCode(), date);
  }

  ConstructionSiteEvent complete(LocalDate date, LocalDate today) {
    move(SiteAction.COMPLETE, SiteStatus.COMPLETED, date, today);
    actualEnd = date;
    return new ConstructionSiteEvent.Completed(id(), areaCode(), date);
  }

  ConstructionSiteEvent abandon(LocalDate date, String reason, LocalDate today) {
    boolean still = status == SiteStatus.SUSPENDED;
    move(SiteAction.ABANDON, SiteStatus.ABANDONED, date, today);
    if (still) {
      endSuspension(date);
    }
    actualEnd = date;
    endReason = reason;
    return new ConstructionSiteEvent.Abandoned(id(), areaCode(), date);
  }

  private void endSuspension(LocalDate date) {
    SiteSuspension last = suspensions.getLast();
    suspensions = new ArrayList<>(suspensions.subList(0, suspensions.size() - 1));
    suspensions.add(new SiteSuspension(last.from(), date, last.reason()));
  }

  private void move(SiteAction action, SiteStatus to, LocalDate date, LocalDate today) {
    requireInForce();
    action.requirePossible(status);
    requireNotFuture(date, today, "/date");
    LocalDate earliest = lastChange();
    if (earliest != null && date.isBefore(earliest)) {
      throw ConstructionProblem.DATES_INVALID
          .because("The last act was on " + earliest, "上一次变更日期为 " + earliest)
          .at("/date");
    }
    if (!status.next().contains(to)) {
      throw new IllegalStateException(status + " does not lead to " + to);
    }
    status = to;
  }

  private @Nullable LocalDate lastChange() {
    if (suspensions.isEmpty()) {
      return startDate;
    }
    SiteSuspension last = suspensions.getLast();
    return last.to() == null ? last.from() : last.to();
  }

  private static void requireNotFuture(LocalDate date, LocalDate today, String pointer) {
    if (date.isAfter(today)) {
      throw ConstructionProblem.DATES_INVALID
          .because(date + " lies in the future; it is " + today, "日期 " + date + " 晚于今天 " + today)
          .at(pointer);
    }
  }

  ConstructionSiteEvent.Registered registered() {
    return new ConstructionSiteEvent.Registered(
        id(),
        areaCode(),
        permitNo,
        contractorUscc,
        builderUscc,
        supervisorUscc,
        floorAreaM2,
        status);
  }

  ConstructionSiteEvent.Corrected corrected() {
    return new ConstructionSiteEvent.Corrected(
        id(),
        areaCode(),
        permitNo,
        contractorUscc,
        builderUscc,
        supervisorUscc,
        floorAreaM2,
        status);
  }

  ConstructionSiteDetails details() {
    return new ConstructionSiteDetails(
        permitNo,
        name,
        areaCode(),
        address,
        StoredPoint.of(lat, lon),
        builderUscc,
        contractorUscc,
        supervisorUscc,
        floorAreaM2,
        startDate,
        plannedEnd,
        ConstructionSiteDetails.works(dangerousWorks));
  }

  @Override
  public String aggregateType() {
    return "construction-site";
  }

  @Override
  public Object state() {
    return new State(details(), status, actualEnd, endReason, suspensions, voiding());
  }

  private record State(
      ConstructionSiteDetails details,
      SiteStatus status,
      @Nullable LocalDate actualEnd,
      @Nullable String endReason,
      List<SiteSuspension> suspensions,
      @Nullable Voiding voiding) {}
}
