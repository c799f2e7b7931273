package io.worksafety.inspection.rule;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The rules in force today, or on the day of what is to be explained. */
@ApplicationScoped
public class InspectionRules {

  private final ReadModel reads;
  private final Clock clock;

  InspectionRules(ReadModel reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** How far from the object the team may be when it says that it has arrived. */
  public InspectionRule geofence() {
    return geofenceOn(today());
  }

  public InspectionRule geofenceOn(LocalDate day) {
    return inForce("arrival.geofence", day);
  }

  /** How many officers with a valid credential an administrative inspection needs on the spot. */
  public InspectionRule credentialedOfficers() {
    return credentialedOfficersOn(today());
  }

  public InspectionRule credentialedOfficersOn(LocalDate day) {
    return inForce("arrival.credentialed-officers", day);
  }

  private LocalDate today() {
    return ChinaTime.day(clock.instant());
  }

  private InspectionRule inForce(String code, LocalDate day) {
    return reads
        .first(
            KeysetQuery.select(
                    "code, amount, unit, basis, effective_from, effective_to from inspection_rule")
                .and(
                    "code = ? and effective_from <= ? and (effective_to is null or effective_to >"
                        + " ?)",
                    code,
                    day,
                    day),
            row ->
                new InspectionRule(
                    row.getString("code"),
                    row.getBigDecimal("amount"),
                    row.getString("unit"),
                    row.getString("basis"),
                    row.getObject("effective_from", LocalDate.class),
                    row.getObject("effective_to", LocalDate.class)))
        .orElseThrow(
            () -> new IllegalStateException("No rule " + code + " was in force on " + day));
  }
}
