/**
 * Which open hazards an accident met with. The only code that knows the events of the
 * accountability service.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.accident;
