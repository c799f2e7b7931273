package io.worksafety.hazard.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a content that is asked for (RFC 9110, 14): one range; several are the whole. */
record ByteRange(long first, long last, boolean partial) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  static ByteRange of(@Nullable String header, long size) {
    Matcher one = header == null ? null : ONE.matcher(header.strip());
    if (one == null || !one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) {
      return new ByteRange(0, size - 1, false);
    }
    long first;
    long last;
    if (one.group(1).isEmpty()) {
      first = Math.max(0, size - Long.parseLong(one.group(2)));
      last = size - 1;
    } else {
      first = Long.parseLong(one.group(1));
      last = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
    }
    if (first >= size || first > last) {
      throw EvidenceProblem.RANGE
          .because("The content has " + size + " bytes", "内容共 " + size + " 字节")
          .header("Range");
    }
    return new ByteRange(first, last, true);
  }

  long length() {
    return last - first + 1;
  }
}
