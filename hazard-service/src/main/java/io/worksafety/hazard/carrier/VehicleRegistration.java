package io.worksafety.hazard.carrier;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Registering, correcting and voiding vehicles. */
@ApplicationScoped
class VehicleRegistration {

  private final Vehicles vehicles;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;
  private final VehiclePermits permits;

  VehicleRegistration(
      Vehicles vehicles, ReadModel reads, Journal journal, Clock clock, VehiclePermits permits) {
    this.vehicles = vehicles;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
    this.permits = permits;
  }

  UUID register(VehicleDetails details, Caller caller) {
    Vehicle vehicle = Vehicle.register(details, caller);
    refuseKnown(details, vehicle.id());
    journal.append(vehicle, vehicle.registered());
    permits.watch(vehicle);
    return vehicle.id();
  }

  void correct(UUID id, VehicleDetails details, IfMatch ifMatch, Caller caller) {
    Vehicle vehicle = vehicles.require(id, caller, ifMatch.required());
    refuseKnown(details, id);
    VehicleDetails before = vehicle.details();
    vehicle.correct(details, caller);
    if (!before.equals(vehicle.details())) {
      journal.append(vehicle, vehicle.corrected());
      permits.watch(vehicle);
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Vehicle vehicle = vehicles.require(id, caller, ifMatch);
    journal.append(
        vehicle,
        vehicle.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    permits.forget(vehicle);
  }

  private void refuseKnown(VehicleDetails details, UUID self) {
    if (reads
        .first(
            KeysetQuery.select("id from dangerous_goods_carrier")
                .eq("id", details.carrierId())
                .and("voided_at is null"),
            row -> true)
        .isEmpty()) {
      throw CarrierProblem.CARRIER_UNKNOWN
          .because("There is no carrier " + details.carrierId(), "未找到运输企业 " + details.carrierId())
          .at("/carrierId");
    }
    if (reads
        .first(
            KeysetQuery.select("id from dangerous_goods_vehicle")
                .eq("plate", details.plate())
                .eq("plate_colour", details.plateColour())
                .and("voided_at is null and id <> ?", self),
            row -> true)
        .isPresent()) {
      throw CarrierProblem.PLATE_KNOWN
          .because(
              "Plate " + details.plate() + " is another vehicle's",
              "号牌 " + details.plate() + " 已被其他车辆使用")
          .at("/plate");
    }
  }
}
