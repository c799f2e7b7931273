package io.worksafety.platform.security;

import io.worksafety.platform.privacy.DataKeys;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Set;

/**
 * What reporters are called instead of their names, wherever it is recorded who did something: a
 * keyed hash, the same for the same account within a service and another one in every service.
 */
@Singleton
class Pseudonyms {

  static final String PREFIX = "reporter:";

  private static final String PURPOSE = "pseudonym";
  private static final int BYTES = 8;

  /**
   * Who acts for an office or an enterprise answers for it by name, and reports by another account.
   */
  private static final Set<String> PRIVATE = Set.of("REPORTER", "PUBLIC");

  private final DataKeys keys;

  Pseudonyms(DataKeys keys) {
    this.keys = keys;
  }

  Caller protect(Caller caller) {
    if (!caller.hasRole("REPORTER") || !PRIVATE.containsAll(caller.roles())) {
      return caller;
    }
    byte[] hash = keys.index(PURPOSE, "account", caller.subject());
    return new Caller(
        PREFIX + HexFormat.of().formatHex(hash, 0, BYTES),
        null,
        null,
        caller.roles(),
        caller.areas(),
        caller.industries());
  }
}
