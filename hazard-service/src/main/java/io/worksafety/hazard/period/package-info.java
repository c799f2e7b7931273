/**
 * Special periods 特殊时段: when and where stricter measures hold. Features that act more strictly then
 * ask {@link io.worksafety.hazard.period.ActivePeriods}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.period;
