package io.worksafety.inspection.seal;

import org.jspecify.annotations.Nullable;

/** What comes out when a sealed plan is opened. */
public sealed interface Disclosure {

  /**
   * The plan as it was locked.
   *
   * @param saltHex the salt of the commitment; absent when nothing was committed to yet
   */
  record Intact(Plan plan, String canonicalJson, @Nullable String saltHex) implements Disclosure {}

  record Broken(SealDamage damage) implements Disclosure {}
}
