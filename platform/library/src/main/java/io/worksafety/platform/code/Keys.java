package io.worksafety.platform.code;

import java.util.Locale;

/** The last part of a message key for a fault: TOO_LONG becomes too-long. */
final class Keys {

  private Keys() {}

  static String of(Enum<?> fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
