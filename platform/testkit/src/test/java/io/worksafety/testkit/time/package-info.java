/** The clock, the calendars and the deadlines of the platform, in a running service. */
package io.worksafety.testkit.time;
