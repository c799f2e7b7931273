package io.worksafety.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people in the district count them; instants stay UTC everywhere else. */
public final class ChinaTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}

  public static LocalDate day(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** For people to read: the time on clocks in China, with its offset. */
  public static String text(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime().toString();
  }

  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /**
   * The last millisecond of the day. A period that ends "at 24:00" ends here and not at 00:00 of
   * the next day: whoever was responsible until midnight was responsible at its end.
   */
  public static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusMillis(1);
  }
}
