/**
 * The way to a service and back: one connection pool per event loop, time limits on connecting and
 * on the head of the answer (never on a body that moves), a breaker for each service, and answers
 * that tell nothing of what is behind the gateway.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.forward;
