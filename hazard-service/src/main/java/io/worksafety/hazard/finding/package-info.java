/**
 * Findings of inspections become hazards. The only code that knows the events of the inspection
 * service.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.finding;
