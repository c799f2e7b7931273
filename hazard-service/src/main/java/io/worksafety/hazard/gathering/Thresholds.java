package io.worksafety.hazard.gathering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By which figures a gathering is told.
 *
 * @param rules the rules they come from, the usual ones first
 * @param period the special period that made them stricter
 */
record Thresholds(
    int vehicles,
    int radiusMetres,
    int minutes,
    int acknowledgeMinutes,
    List<RuleUsed> rules,
    @Nullable PeriodUsed period) {

  /** A version of a row of {@code deadline_rule}. */
  record RuleUsed(@Schema(maxLength = 80) String ruleId, int version) {}

  /** A version of a special period. */
  record PeriodUsed(
      UUID periodId,
      long version,
      @Schema(maxLength = 200) String name,
      @Schema(maxLength = 300) String basis,
      Instant startsAt,
      Instant endsAt) {}

  /** The stricter of these and others: a special period never makes anything looser. */
  Thresholds stricter(int otherVehicles, int otherRadius, int otherMinutes, int otherAcknowledge) {
    return new Thresholds(
        Math.min(vehicles, otherVehicles),
        Math.max(radiusMetres, otherRadius),
        Math.min(minutes, otherMinutes),
        Math.min(acknowledgeMinutes, otherAcknowledge),
        rules,
        period);
  }
}
