package io.worksafety.hazard.carrier;

import io.worksafety.hazard.registry.StoredPoint;
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
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An enterprise with a permit to carry dangerous goods by road. */
@Entity
@Table(name = "dangerous_goods_carrier")
@SuppressWarnings("NullAway.Init")
class Carrier extends RegisterEntry {

  private String uscc;
  private String name;
  private String permitNo;
  private LocalDate permitExpires;
  private List<String> dgClasses;
  private @Nullable String address;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  @Enumerated(EnumType.STRING)
  private CarrierStatus status;

  protected Carrier() {}

  private Carrier(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Carrier register(CarrierDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Carrier carrier = new Carrier(details.areaCode(), caller);
    carrier.take(details);
    return carrier;
  }

  void correct(CarrierDetails details, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details);
  }

  private void take(CarrierDetails details) {
    GeoPoint location = details.location() == null ? null : details.location().toCgcs2000();
    uscc = details.uscc();
    name = details.name();
    permitNo = details.permitNo();
    permitExpires = details.permitExpires();
    dgClasses = GoodsClasses.stored(details.dgClasses());
    address = details.address();
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    status = details.storedStatus();
    foundBy(name, uscc, permitNo, address);
  }

  CarrierEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new CarrierEvent.Voided(id(), areaCode());
  }

  CarrierEvent.Registered registered() {
    return new CarrierEvent.Registered(id(), areaCode(), uscc, permitExpires, status);
  }

  CarrierEvent.Corrected corrected() {
    return new CarrierEvent.Corrected(id(), areaCode(), uscc, permitExpires, status);
  }

  CarrierDetails details() {
    return new CarrierDetails(
        uscc,
        name,
        permitNo,
        permitExpires,
        new TreeSet<>(dgClasses),
        areaCode(),
        address,
        StoredPoint.of(lat, lon),
        status);
  }

  @Override
  public String aggregateType() {
    return "dangerous-goods-carrier";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  private record State(CarrierDetails details, @Nullable Voiding voiding) {}
}
