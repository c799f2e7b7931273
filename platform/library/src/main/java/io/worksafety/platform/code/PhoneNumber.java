package io.worksafety.platform.code;

import java.util.regex.Pattern;

/**
 * Telephone number of mainland China: a mobile number of 11 digits, or a landline with its area
 * code (区号), either with or without +86. Kept as E.164, so that one number has one text. Personal
 * data: {@link #toString()} does not show it.
 */
public record PhoneNumber(String e164) {

  /**
   * As people write it: 13812345678, +8613812345678, 025-86512345, 02586512345, +86-25-86512345.
   */
  public static final String PATTERN =
      "(\\+86)?1[3-9][0-9]{9}"
          + "|0(10|2[0-9]|[3-9][0-9]{2})-?[2-9][0-9]{6,7}"
          + "|\\+86-?(10|2[0-9]|[3-9][0-9]{2})-?[2-9][0-9]{6,7}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);
  private static final String COUNTRY = "+86";

  public static PhoneNumber of(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not a telephone number of mainland China");
    }
    String digits = text.replace("-", "");
    if (digits.startsWith(COUNTRY)) {
      return new PhoneNumber(digits);
    }
    return new PhoneNumber(COUNTRY + (digits.startsWith("0") ? digits.substring(1) : digits));
  }

  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** As it is dialled inside the country: 13812345678, 02586512345. */
  public String national() {
    String digits = e164.substring(COUNTRY.length());
    return digits.length() == 11 && digits.startsWith("1") && digits.charAt(1) >= '3'
        ? digits
        : "0" + digits;
  }

  @Override
  public String toString() {
    return "telephone number";
  }
}
