/**
 * Campaigns 专项行动: a programme with special topics and tasks, its list of problems and its list of
 * measures, and quarterly reports. Every item ends in a recorded outcome before the campaign can be
 * closed.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.campaign;
