package io.worksafety.platform.mode;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to start in production.
 *
 * @param what what is wrong, without the value of any secret
 * @param remedy the setting to change
 * @param acceptance by which name it can be accepted; absent where it never can
 */
record Objection(String what, String remedy, @Nullable Acceptance acceptance) {

  /** What an operator may decide to live with, said by {@code worksafety.accept}. */
  enum Acceptance {
    PLAIN_KAFKA,
    PLAIN_DATABASE,
    FILE_KEYS;

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Objection never(String what, String remedy) {
    return new Objection(what, remedy, null);
  }

  static Objection unless(Acceptance acceptance, String what, String remedy) {
    return new Objection(what, remedy, acceptance);
  }

  String line() {
    return acceptance == null
        ? what + ": " + remedy
        : what + ": " + remedy + " (or WORKSAFETY_ACCEPT=" + acceptance.id() + ")";
  }
}
