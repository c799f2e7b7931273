package io.worksafety.gateway.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** W3C trace context and request ids, read and made without regular expressions. */
final class Trace {

  private static final HexFormat HEX = HexFormat.of();
  private static final int TRACEPARENT_LENGTH = 55;
  private static final int REQUEST_ID_MAX = 64;

  private Trace() {}

  /** Whether the value is a version 00 traceparent with ids that are not all zero. */
  static boolean isTraceparent(@Nullable String value) {
    return value != null
        && value.length() == TRACEPARENT_LENGTH
        && value.startsWith("00-")
        && value.charAt(35) == '-'
        && value.charAt(52) == '-'
        && isId(value, 3, 35)
        && isId(value, 36, 52)
        && isHex(value.charAt(53))
        && isHex(value.charAt(54));
  }

  private static boolean isId(String value, int from, int to) {
    int ones = 0;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (!isHex(c)) {
        return false;
      }
      ones |= c ^ '0';
    }
    return ones != 0;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  static String newTraceparent() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder text = new StringBuilder(TRACEPARENT_LENGTH).append("00-");
    text.append(HEX.toHexDigits(random.nextLong())).append(HEX.toHexDigits(random.nextLong() | 1));
    return text.append('-').append(HEX.toHexDigits(random.nextLong() | 1)).append("-00").toString();
  }

  /** Whether a client's own request id is fit for headers and log lines. */
  static boolean isRequestId(@Nullable String value) {
    if (value == null || value.isEmpty() || value.length() > REQUEST_ID_MAX) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letterOrDigit =
          (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letterOrDigit && c != '-' && c != '_' && c != '.' && c != ':') {
        return false;
      }
    }
    return true;
  }
}
