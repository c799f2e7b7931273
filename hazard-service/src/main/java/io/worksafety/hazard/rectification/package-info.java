/**
 * What the repair of a hazard consists of: the plan with its six parts, extensions, submissions
 * with evidence before and after, verifications by others on site. Plain values and their rules;
 * the hazard of the lifecycle feature keeps them and decides when they may be added.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.rectification;
