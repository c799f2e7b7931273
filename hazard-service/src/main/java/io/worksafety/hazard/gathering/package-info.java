/**
 * Gatherings of dangerous-goods vehicles 危运车辆聚集: told from positions by figures that are rules,
 * lowered in special periods; each an alert that is acknowledged in time, settled and closed.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.gathering;
