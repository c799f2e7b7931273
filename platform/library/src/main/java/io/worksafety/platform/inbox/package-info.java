/**
 * Events on their way in: each is applied once, in the order of its aggregate, in one transaction
 * with its effect. What comes too early is parked, what came before is refused, what cannot be
 * applied goes to the dead-letter topic of the service with the reason, and can be sent again.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.inbox;
