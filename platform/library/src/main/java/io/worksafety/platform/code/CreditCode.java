package io.worksafety.platform.code;

import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters with a
 * check character, upper case.
 */
public record CreditCode(String value) {

  private static final int LENGTH = 18;
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int INNER_FROM = 8;
  private static final byte[] INDEX = new byte[128];

  static {
    java.util.Arrays.fill(INDEX, (byte) -1);
    for (byte i = 0; i < ALPHABET.length(); i++) {
      INDEX[ALPHABET.charAt(i)] = i;
    }
  }

  /** What can be wrong with a text that should be a credit code. */
  enum Fault {
    LENGTH,
    /** Includes I, O, S, V, Z, which are not corrected: 0 for O would be a guess. */
    LETTER,
    LOWER_CASE,
    CHECK
  }

  public CreditCode {
    Optional<Fault> fault = fault(value);
    if (fault.isPresent()) {
      throw new IllegalArgumentException("Not a credit code, " + fault.get() + ": " + value);
    }
  }

  /** Takes lower-case input, as people type it, and keeps it in upper case. */
  public static CreditCode of(String text) {
    return new CreditCode(text.toUpperCase(Locale.ROOT));
  }

  /** True for a code as it is stored, that is in upper case. */
  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  static Optional<Fault> fault(String text) {
    if (text.length() != LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    int sum = 0;
    boolean lower = false;
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      lower |= c >= 'a' && c <= 'z';
      int index = index(c);
      if (index < 0) {
        return Optional.of(Fault.LETTER);
      }
      if (i < LENGTH - 1) {
        sum += index * WEIGHTS[i];
      }
    }
    if (lower) {
      return Optional.of(Fault.LOWER_CASE);
    }
    return checkCharacter(sum) == text.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of(Fault.CHECK);
  }

  private static int index(char c) {
    char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    return upper < INDEX.length ? INDEX[upper] : -1;
  }

  private static char checkCharacter(int sum) {
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The full code for 17 characters: for test data and generators. */
  public static CreditCode complete(String first17) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += index(first17.charAt(i)) * WEIGHTS[i];
    }
    return new CreditCode(first17 + checkCharacter(sum));
  }

  /** The check character of eight characters of an organisation code (GB 11714). */
  public static char organizationCheck(String first8) {
    int sum = 0;
    for (int i = 0; i < INNER_WEIGHTS.length; i++) {
      sum += Character.digit(first8.charAt(i), 36) * INNER_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  /**
   * Whether the organisation code inside (GB 11714) passes its own check. A warning, never a
   * refusal: some codes in force fail it.
   */
  public boolean organizationCodePasses() {
    return value.charAt(16) == organizationCheck(value.substring(INNER_FROM, 16));
  }

  /** The nine characters of the organisation code inside. */
  public String organizationCode() {
    return value.substring(INNER_FROM, 17);
  }

  /** Division of registration, 6 digits; 100000 is the national register. */
  public String registeredAt() {
    return value.substring(2, 8);
  }

  @Override
  public String toString() {
    return value;
  }
}
