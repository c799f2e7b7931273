/**
 * Handing a hazard over to another authority: offered, accepted in time or escalated. Plain values
 * and their rules; the hazard of the lifecycle feature keeps them.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.transfer;
