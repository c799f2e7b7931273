package io.worksafety.hazard.carrier;

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
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A vehicle that carries dangerous goods. */
@Entity
@Table(name = "dangerous_goods_vehicle")
@SuppressWarnings("NullAway.Init")
class Vehicle extends RegisterEntry {

  private String plate;

  @Enumerated(EnumType.STRING)
  private PlateColour plateColour;

  private @Nullable String vin;
  private UUID carrierId;
  private List<String> dgClasses;

  @Column(name = "tank_volume_m3")
  private @Nullable BigDecimal tankVolumeM3;

  private String gpsDeviceId;
  private String permitNo;
  private LocalDate permitExpires;
  private List<UUID> driverIds;
  private List<UUID> escortIds;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lat;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  private @Nullable Double lon;

  @Enumerated(EnumType.STRING)
  private VehicleStatus status;

  protected Vehicle() {}

  private Vehicle(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static Vehicle register(VehicleDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    Vehicle vehicle = new Vehicle(details.areaCode(), caller);
    vehicle.take(details);
    return vehicle;
  }

  void correct(VehicleDetails details, Caller caller) {
    requireInForce();
    if (!details.areaCode().equals(areaCode())) {
      caller.mustCover(details.areaCode());
      relocate(details.areaCode());
    }
    take(details);
  }

  private void take(VehicleDetails details) {
    GeoPoint location = details.location() == null ? null : details.location().toCgcs2000();
    plate = details.plate();
    plateColour = details.plateColour();
    vin = details.vin();
    carrierId = details.carrierId();
    dgClasses = GoodsClasses.stored(details.dgClasses());
    tankVolumeM3 = details.tankVolumeM3() == null ? null : details.tankVolumeM3().setScale(2);
    gpsDeviceId = details.gpsDeviceId();
    permitNo = details.permitNo();
    permitExpires = details.permitExpires();
    driverIds = VehicleDetails.stored(details.driverPersonIds());
    escortIds = VehicleDetails.stored(details.escortPersonIds());
    lat = location == null ? null : location.lat();
    lon = location == null ? null : location.lon();
    status = details.storedStatus();
    foundBy(plate, vin, permitNo, gpsDeviceId);
  }

  LocalDate permitExpires() {
    return permitExpires;
  }

  VehicleEvent.PermitExpired permitExpired() {
    return new VehicleEvent.PermitExpired(id(), carrierId, areaCode(), permitExpires);
  }

  VehicleEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new VehicleEvent.Voided(id(), areaCode());
  }

  VehicleEvent.Registered registered() {
    return new VehicleEvent.Registered(
        id(), carrierId, areaCode(), plate, plateColour, permitExpires, status);
  }

  VehicleEvent.Corrected corrected() {
    return new VehicleEvent.Corrected(
        id(), carrierId, areaCode(), plate, plateColour, permitExpires, status);
  }

  VehicleDetails details() {
    return new VehicleDetails(
        plate,
        plateColour,
        vin,
        carrierId,
        areaCode(),
        new TreeSet<>(dgClasses),
        tankVolumeM3,
        gpsDeviceId,
        permitNo,
        permitExpires,
        new TreeSet<>(driverIds),
        new TreeSet<>(escortIds),
        StoredPoint.of(lat, lon),
        status);
  }

  @Override
  public String aggregateType() {
    return "dangerous-goods-vehicle";
  }

  @Override
  public Object state() {
    return new State(details(), voiding());
  }

  private record State(VehicleDetails details, @Nullable Voiding voiding) {}
}
