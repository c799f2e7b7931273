/**
 * Survey rounds 摸排批次: what was looked for, where and how, which cells were covered, and what was
 * counted. A cell is a division or a square of the grid; both have one name everywhere, so that
 * rounds can be laid over each other.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.survey;
