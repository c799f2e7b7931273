/**
 * Checks exported audit records, signed tree heads and single events without the suite, and signs
 * heads for a witness. It shares no code with the services on purpose: an error in theirs would
 * otherwise be believed here.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.verifier;
