package io.worksafety.accountability.accident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accident as other features see it.
 *
 * @param deathsCounted deaths, with the missing where the grade rule counts them
 * @param lateSteps the steps of the report that came after their time limit, by arithmetic
 */
public record KnownAccident(
    UUID id,
    String no,
    String areaCode,
    Instant occurredAt,
    AccidentGrade grade,
    int deathsCounted,
    List<LateStep> lateSteps) {

  /**
   * @param toLevel the level that received the report too late; DISTRICT means the unit was late
   */
  public record LateStep(String toLevel, int minutesLate) {

    public boolean byTheUnit() {
      return toLevel.equals("DISTRICT");
    }
  }
}
