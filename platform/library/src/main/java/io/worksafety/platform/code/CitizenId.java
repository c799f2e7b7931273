package io.worksafety.platform.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Citizen identity number (公民身份号码, GB 11643-1999): 18 characters with division, date of birth and a
 * check character. Personal data: {@link #toString()} shows only a masked form.
 */
public record CitizenId(String value) {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  /** Taiwan, and holders of the residence permit from Hong Kong, Macao and Taiwan. */
  private static final Set<String> BEYOND_THE_TABLE = Set.of("71", "81", "82", "83");

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);

  /** What can be wrong with a text that should be a citizen number. */
  enum Fault {
    SHAPE,
    DIVISION,
    BIRTH_DATE,
    CHECK
  }

  /** Where the division in the number stands today. */
  public enum DivisionStanding {
    /** In the present table. */
    CURRENT,
    /** Not in the present table: as a rule abolished or renumbered since the birth. */
    FORMER
  }

  public CitizenId {
    Optional<Fault> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("Not a citizen number, " + fault.get());
    }
  }

  public static CitizenId of(String value) {
    return new CitizenId(value);
  }

  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  /**
   * The number keeps the division of the time of birth for life, and the table has those of today
   * only. So a county that is not in it does not speak against a number ({@link
   * #divisionStanding()} tells), a province that never existed does.
   */
  static Optional<Fault> fault(String text) {
    if (text.length() != LENGTH) {
      return Optional.of(Fault.SHAPE);
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.of(Fault.SHAPE);
      }
      sum += digit * WEIGHTS[i];
    }
    char last = text.charAt(LENGTH - 1);
    if (CHECK.indexOf(last) < 0) {
      return Optional.of(Fault.SHAPE);
    }
    if (CHECK.charAt(sum % 11) != last) {
      return Optional.of(Fault.CHECK);
    }
    if (birthDate(text).isEmpty()) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    String province = text.substring(0, 2);
    return BEYOND_THE_TABLE.contains(province) || Divisions.exists(province)
        ? Optional.empty()
        : Optional.of(Fault.DIVISION);
  }

  private static Optional<LocalDate> birthDate(String text) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(text, 6, 10, 10),
              Integer.parseInt(text, 10, 12, 10),
              Integer.parseInt(text, 12, 14, 10));
      return date.isBefore(EARLIEST_BIRTH) ? Optional.empty() : Optional.of(date);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  public LocalDate birthDate() {
    return birthDate(value).orElseThrow();
  }

  /** The division at the time of birth, 6 digits. */
  public String division() {
    return value.substring(0, 6);
  }

  public DivisionStanding divisionStanding() {
    return Divisions.exists(division()) ? DivisionStanding.CURRENT : DivisionStanding.FORMER;
  }

  /** For people to recognise without learning it: 110***********002X. */
  public String masked() {
    return value.substring(0, 3) + "***********" + value.substring(14);
  }

  @Override
  public String toString() {
    return masked();
  }
}
