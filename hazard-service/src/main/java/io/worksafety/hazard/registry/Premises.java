package io.worksafety.hazard.registry;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A place people work, live or store things in. */
@Entity
@Table(name = "premises")
@SuppressWarnings("NullAway.Init")
class Premises extends RegisterEntry {

  private String name;
  private List<String> kinds;
  private String address;
  private @Nullable UUID enterpriseId;
  private @Nullable String industryCode;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  @Column(name = "floor_area_m2")
  private @Nullable BigDecimal floorAreaM2;

  private @Nullable Integer storeys;
  private @Nullable Integer rooms;
  private @Nullable Integer occupants;

  @Column(name = "dorm_in_same_building")
  private boolean dormitoryInSameBuilding;

  private @Nullable Boolean lssLow;
  private @Nullable Boolean lssSmall;
  private @Nullable Boolean lssScattered;
  private @Nullable String lssReason;
  private @Nullable UUID ownerRef;
  private List<UUID> occupierRefs;
  private List<String> fireFacilities;
  private @Nullable UUID surveyRoundId;
  private @Nullable String permitNo;
  private @Nullable String externalRef;

  @Enumerated(EnumType.STRING)
  private PremisesStatus status;

  protected Premises() {}

  private Premises(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  /**
   * @param details with the industry of the enterprise filled in when they name none
   */
  static Premises register(PremisesDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Premises premises = new Premises(details.areaCode(), caller);
    premises.take(details);
    return premises;
  }

  void correct(PremisesDetails details, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details);
  }

  private void take(PremisesDetails details) {
    requireLss(details);
    LssCriteria lss = details.lssCriteria();
    GeoPoint location = details.storedLocation();
    name = details.name();
    kinds = details.kinds().stream().sorted().map(Enum::name).toList();
    address = details.address();
    enterpriseId = details.enterpriseId();
    industryCode = details.industryCode();
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    floorAreaM2 = details.floorAreaM2() == null ? null : details.floorAreaM2().setScale(2);
    storeys = details.storeys();
    rooms = details.rooms();
    occupants = details.occupants();
    dormitoryInSameBuilding = details.dormitoryInSameBuilding();
    lssLow = lss == null ? null : lss.low();
    lssSmall = lss == null ? null : lss.small();
    lssScattered = lss == null ? null : lss.scattered();
    lssReason = lss == null ? null : lss.reason();
    ownerRef = details.ownerRef();
    occupierRefs = details.occupiers().stream().sorted().toList();
    fireFacilities = details.facilities().stream().sorted().map(Enum::name).toList();
    surveyRoundId = details.surveyRoundId();
    permitNo = details.permitNo();
    externalRef = details.externalRef();
    status = details.storedStatus();
    foundBy(name, address, externalRef, permitNo);
  }

  static void requireLss(PremisesDetails details) {
    LssCriteria lss = details.lssCriteria();
    if (lss == null) {
      return;
    }
    if (!details.kinds().contains(PremisesKind.LSS_FACTORY)) {
      throw RegistryProblem.LSS_UNFIT
          .because("Only kind LSS_FACTORY has criteria", "仅低小散厂房填写认定依据")
          .at("/lssCriteria");
    }
    if (!lss.any()) {
      throw RegistryProblem.LSS_UNFIT
          .because("One of low, small and scattered holds", "低、小、散至少符合一项")
          .at("/lssCriteria");
    }
  }

  PremisesEvent.Registered registered() {
    PremisesDetails now = details();
    return new PremisesEvent.Registered(
        id(), name, now.kinds(), areaCode(), enterpriseId, industryCode, now.location());
  }

  PremisesEvent.Corrected corrected() {
    PremisesDetails now = details();
    return new PremisesEvent.Corrected(
        id(), name, now.kinds(), areaCode(), enterpriseId, industryCode, now.location());
  }

  PremisesEvent.Voided voided() {
    return new PremisesEvent.Voided(id(), areaCode(), enterpriseId);
  }

  /** What was last taken over, for views and to see whether a correction changes anything. */
  PremisesDetails details() {
    return new PremisesDetails(
        name,
        constants(PremisesKind.class, kinds),
        address,
        areaCode(),
        enterpriseId,
        industryCode,
        StoredPoint.of(lat, lon),
        floorAreaM2,
        storeys,
        rooms,
        occupants,
        dormitoryInSameBuilding,
        LssCriteria.of(lssLow, lssSmall, lssScattered, lssReason),
        ownerRef,
        new TreeSet<>(occupierRefs),
        constants(FireFacility.class, fireFacilities),
        surveyRoundId,
        permitNo,
        externalRef,
        status);
  }

  static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> names) {
    Set<E> constants = new TreeSet<>();
    names.forEach(name -> constants.add(Enum.valueOf(type, name)));
    return constants;
  }

  @Override
  public String aggregateType() {
    return "premises";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  record State(PremisesDetails details, @Nullable Voiding voiding) {}
}
