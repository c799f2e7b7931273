package io.worksafety.hazard.carrier;

import io.worksafety.platform.store.Journal;
import io.worksafety.platform.time.ChinaTime;
import io.worksafety.platform.time.Deadline;
import io.worksafety.platform.time.DeadlineListener;
import io.worksafety.platform.time.Deadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Watches the last days of operating permits: the day after one, its end is told once. */
@ApplicationScoped
class VehiclePermits implements DeadlineListener {

  private static final String RULE = "dangerous-goods.vehicle-permit";

  private final Deadlines deadlines;
  private final Vehicles vehicles;
  private final Journal journal;
  private final Clock clock;

  VehiclePermits(Deadlines deadlines, Vehicles vehicles, Journal journal, Clock clock) {
    this.deadlines = deadlines;
    this.vehicles = vehicles;
    this.journal = journal;
    this.clock = clock;
  }

  /** After the vehicle was registered or corrected; a permit that has ended already is not news. */
  void watch(Vehicle vehicle) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant end = ChinaTime.endOf(vehicle.permitExpires());
    deadlines.cancel(vehicle.id(), RULE);
    if (end.isAfter(now) && deadlines.open(vehicle.id(), RULE).isEmpty()) {
      deadlines.startUntil(RULE, vehicle, now, end);
    }
  }

  void forget(Vehicle vehicle) {
    deadlines.cancel(vehicle.id(), RULE);
  }

  @Override
  public void breached(Deadline deadline) {
    if (deadline.ruleId().equals(RULE)) {
      Vehicle vehicle = vehicles.require(deadline.aggregateId());
      journal.append(vehicle, vehicle.permitExpired());
    }
  }
}
