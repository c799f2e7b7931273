package io.worksafety.platform.privacy;

/** What is left of a personal value for those who need not know it. */
public final class Masks {

  private static final int SHOWN_HEAD = 3;
  private static final int SHOWN_TAIL = 4;
  private static final int ID_HEAD = 6;

  private Masks() {}

  /** 张三丰 becomes 张**, whatever the length of the name. */
  public static String name(String name) {
    return name.isEmpty() ? "**" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  /** 13812345678 becomes 138****5678. */
  public static String phone(String phone) {
    return ends(phone, SHOWN_HEAD, "****");
  }

  /** 11010119900307123X becomes 110101********123X. */
  public static String idNo(String idNo) {
    return ends(idNo, ID_HEAD, "********");
  }

  private static String ends(String value, int head, String hidden) {
    return value.length() < head + SHOWN_TAIL + hidden.length()
        ? hidden
        : value.substring(0, head) + hidden + value.substring(value.length() - SHOWN_TAIL);
  }
}
