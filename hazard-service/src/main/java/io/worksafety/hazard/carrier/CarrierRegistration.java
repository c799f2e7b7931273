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

/** Registering, correcting and voiding carriers. */
@ApplicationScoped
class CarrierRegistration {

  private final Carriers carriers;
  private final ReadModel reads;
  private final Journal journal;
  private final Clock clock;

  CarrierRegistration(Carriers carriers, ReadModel reads, Journal journal, Clock clock) {
    this.carriers = carriers;
    this.reads = reads;
    this.journal = journal;
    this.clock = clock;
  }

  UUID register(CarrierDetails details, Caller caller) {
    Carrier carrier = Carrier.register(details, caller);
    refuseKnown(details, carrier.id());
    journal.append(carrier, carrier.registered());
    return carrier.id();
  }

  void correct(UUID id, CarrierDetails details, IfMatch ifMatch, Caller caller) {
    Carrier carrier = carriers.require(id, caller, ifMatch.required());
    refuseKnown(details, id);
    CarrierDetails before = carrier.details();
    carrier.correct(details, caller);
    if (!before.equals(carrier.details())) {
      journal.append(carrier, carrier.corrected());
    }
  }

  void makeVoid(UUID id, VoidEntry voiding, IfMatch ifMatch, Caller caller) {
    Carrier carrier = carriers.require(id, caller, ifMatch);
    if (reads
        .first(
            KeysetQuery.select("id from dangerous_goods_vehicle")
                .eq("carrier_id", id)
                .and("voided_at is null"),
            row -> true)
        .isPresent()) {
      throw CarrierProblem.HAS_VEHICLES.because(
          "Void its vehicles or move them to another carrier first", "请先作废其车辆或变更所属企业");
    }
    journal.append(
        carrier,
        carrier.makeVoidBecause(
            voiding.reason(), caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  /** The unique index is the guard; this says it in words a client can use. */
  private void refuseKnown(CarrierDetails details, UUID self) {
    if (reads
        .first(
            KeysetQuery.select("id from dangerous_goods_carrier")
                .eq("uscc", details.uscc())
                .and("voided_at is null and id <> ?", self),
            row -> true)
        .isPresent()) {
      throw CarrierProblem.USCC_KNOWN
          .because(
              "Credit code " + details.uscc() + " belongs to another carrier",
              "统一社会信用代码 " + details.uscc() + " 已被其他运输企业使用")
          .at("/uscc");
    }
  }
}
