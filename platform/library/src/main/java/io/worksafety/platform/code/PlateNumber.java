package io.worksafety.platform.code;

import java.util.regex.Pattern;

/**
 * Number plate of a motor vehicle (机动车号牌, GA 36): province character, letter and five characters,
 * six on new-energy vehicles; or four and one of 挂 (trailer), 学, 警, 港, 澳.
 */
public record PlateNumber(String value) {

  public static final String PATTERN =
      "[\\u4e00-\\u9fa5][A-Z]([A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  public PlateNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a number plate: " + value);
    }
  }

  public static PlateNumber of(String value) {
    return new PlateNumber(value);
  }

  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
