package io.worksafety.gateway.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The request target, read once and strictly. The gateway and the services must see the same path,
 * so whatever could be read in two ways (dot segments, empty segments, encoded slashes, encoded
 * percent signs, matrix parameters) is refused instead of being normalised.
 */
public final class Target {

  /** What is wrong with a target. */
  public enum Fault {
    MALFORMED,
    AMBIGUOUS,
    LEAVES_ITS_PLACE
  }

  private static final String API = "/api/v1/";

  private Target() {}

  /** The first fault of the target, or null when there is none. */
  public static @Nullable Fault faultOf(String uri) {
    int length = uri.length();
    if (length == 0 || uri.charAt(0) != '/') {
      return Fault.MALFORMED; // absolute form, asterisk form, authority form
    }
    boolean inPath = true;
    int segment = 1;
    for (int i = 0; i < length; i++) {
      char c = uri.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '\\' || c == '#') {
        return Fault.MALFORMED;
      }
      if (c == '%') {
        int high = i + 2 < length ? Character.digit(uri.charAt(i + 1), 16) : -1;
        int low = i + 2 < length ? Character.digit(uri.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          return Fault.MALFORMED;
        }
        int octet = high << 4 | low;
        if (octet == 0) {
          return Fault.MALFORMED;
        }
        if (inPath && isUnsafeInPath(octet)) {
          return Fault.AMBIGUOUS;
        }
        i += 2;
      } else if (inPath) {
        if (c == ';') {
          return Fault.AMBIGUOUS;
        }
        if (c == '?' || (c == '/' && i > 0)) {
          if (isDots(uri, segment, i)) {
            return Fault.LEAVES_ITS_PLACE;
          }
          if (c == '/' && i == segment) {
            return Fault.AMBIGUOUS; // empty segment
          }
          segment = i + 1;
          inPath = c != '?';
        }
      }
    }
    return inPath && isDots(uri, segment, length) ? Fault.LEAVES_ITS_PLACE : null;
  }

  /** Control characters, dot, slash, backslash, percent, semicolon, and octets UTF-8 never uses. */
  private static boolean isUnsafeInPath(int octet) {
    return octet < ' '
        || octet == 0x7f
        || octet == '.'
        || octet == '/'
        || octet == '\\'
        || octet == '%'
        || octet == ';'
        || octet == 0xc0
        || octet == 0xc1
        || octet >= 0xf5;
  }

  private static boolean isDots(String uri, int from, int to) {
    int length = to - from;
    return (length == 1 && uri.charAt(from) == '.')
        || (length == 2 && uri.charAt(from) == '.' && uri.charAt(from + 1) == '.');
  }

  /** The first segment after /api/v1, or null when the path lies elsewhere. */
  public static @Nullable String collectionOf(String uri) {
    if (!uri.startsWith(API)) {
      return null;
    }
    int from = API.length();
    int end = from;
    while (end < uri.length() && uri.charAt(end) != '/' && uri.charAt(end) != '?') {
      end++;
    }
    return uri.substring(from, end);
  }

  /** The target without its query. */
  public static String pathOf(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
