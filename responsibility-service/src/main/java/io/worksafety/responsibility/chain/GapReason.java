package io.worksafety.responsibility.chain;

/** Why nobody answered. */
enum GapReason {
  /** No assignment covers the place. */
  UNASSIGNED,
  /** A post is assigned, but nobody held it. */
  VACANT
}
