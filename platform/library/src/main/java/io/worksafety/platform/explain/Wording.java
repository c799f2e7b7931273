package io.worksafety.platform.explain;

import io.worksafety.platform.request.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as they stand elsewhere in answers. */
final class Wording {

  private static final int LONGEST = 1000;

  private Wording() {}

  static String of(Object value) {
    return switch (value) {
      case Instant instant -> StrictJson.millis(instant);
      case BigDecimal number -> number.toPlainString();
      case Enum<?> constant -> constant.name();
      case Collection<?> several ->
          several.stream().map(Wording::of).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
