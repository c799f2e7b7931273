/** Completes the contract of every operation: roles, examples, refusals, common headers. */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.openapi;
