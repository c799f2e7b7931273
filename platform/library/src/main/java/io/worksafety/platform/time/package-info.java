/**
 * Time as the law counts it: one clock for the whole suite, working-day calendars as data, and
 * deadlines whose end is computed from a rule, a start and a ledger of suspensions, and can be
 * explained day by day.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.time;
