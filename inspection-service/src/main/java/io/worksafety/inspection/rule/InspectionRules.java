package io.worksafety.inspection.rule;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The rules in force today. */
@ApplicationScoped
public class InspectionRules {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ReadModel reads;
  private final Clock clock;

  InspectionRules(ReadModel reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** How far from the object the team may be when it says that it has arrived. */
  public InspectionRule geofence() {
    return inForce("arrival.geofence");
  }

  /** How many officers with a valid credential an administrative inspection needs on the spot. */
  public InspectionRule credentialedOfficers() {
    return inForce("arrival.credentialed-officers");
  }

  private InspectionRule inForce(String code) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return reads
        .first(
            KeysetQuery.select("code, amount, unit, basis from inspection_rule")
                .and(
                    "code = ? and effective_from <= ? and (effective_to is null or effective_to >"
                        + " ?)",
                    code,
                    today,
                    today),
            row ->
                new InspectionRule(
                    row.getString("code"),
                    row.getBigDecimal("amount"),
                    row.getString("unit"),
                    row.getString("basis")))
        .orElseThrow(
            () -> new IllegalStateException("No rule " + code + " is in force on " + today));
  }
}
