/** Holds the audit records of a running suite against what the verifier says of them. */
package io.worksafety.acceptance.record;
