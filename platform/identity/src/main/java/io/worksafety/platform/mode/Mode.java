package io.worksafety.platform.mode;

/** {@code worksafety.mode}. */
enum Mode {
  /** The default: unsafe settings stop the start. */
  PRODUCTION,
  /** {@code ./suite} and the tests: everything on one machine, with keys made on the spot. */
  EMBEDDED
}
