package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.platform.security.Caller;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report without its content: who guesses a text must not be able to check the guess. */
record ReportState(
    String no,
    String areaCode,
    ReportChannel channel,
    ReportMatter matter,
    ReportStatus status,
    boolean anonymous,
    boolean involvesDeath,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable Double lat,
    @Nullable Double lon,
    List<UUID> evidenceIds,
    @Nullable UUID hazardId,
    boolean sighting,
    ReportCourse course,
    int supplements) {

  private static final int COUNTY_DIGITS = 6;

  String countyCode() {
    return areaCode.substring(0, COUNTY_DIGITS);
  }

  /** A street's officer does not speak for the county. */
  boolean countyCovered(Caller caller) {
    return caller.areas().covers(countyCode());
  }

  /** The first to report what proved true. */
  boolean rewardable() {
    return course.finding() != null && course.finding().found() && !sighting;
  }
}
