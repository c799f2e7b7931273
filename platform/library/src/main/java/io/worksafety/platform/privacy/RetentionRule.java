package io.worksafety.platform.privacy;

import io.worksafety.platform.time.ChinaTime;
import java.time.Instant;
import java.time.Period;

/** How long a category of records is kept, as data; the law's words are in {@code basis}. */
public record RetentionRule(
    String id, int version, String category, String basis, Period keep, Action action) {

  /** What becomes of a record whose period is over. */
  public enum Action {
    ANONYMISE,
    DESTROY
  }

  /** What ended before this is kept no longer: whole days, as people count them. */
  Instant cutOff(Instant now) {
    return ChinaTime.startOf(ChinaTime.day(now).minus(keep));
  }

  /** The rule and its version, for the record: {@code person.without-appointment/1}. */
  public String reference() {
    return id + "/" + version;
  }
}
