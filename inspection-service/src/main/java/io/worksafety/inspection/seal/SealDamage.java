package io.worksafety.inspection.seal;

/** What is wrong with a seal. */
public enum SealDamage {
  /** The ciphertext, its key or the salt does not open. */
  PLAN_UNREADABLE,
  /** The plan opens, but it is not the one that was committed to. */
  COMMITMENT_DIFFERS,
  /** The commitment kept here is not the one that was published. */
  ANCHOR_DIFFERS
}
