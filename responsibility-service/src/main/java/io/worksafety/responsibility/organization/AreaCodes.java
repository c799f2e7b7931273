package io.worksafety.responsibility.organization;

/** What division codes say about each other. */
public final class AreaCodes {

  private static final int COUNTY_DIGITS = 6;

  private AreaCodes() {}

  /** Whether both lie in one county or district, which keeps its own register. */
  public static boolean sameCounty(String one, String other) {
    return one.regionMatches(0, other, 0, COUNTY_DIGITS);
  }
}
