/**
 * The sealed plan (密封检查方案): the plan of a surprise inspection is encrypted from its creation,
 * committed to before its window opens and recomputed when the team has arrived, so that anyone can
 * check afterwards that nobody changed it. Every look into it is written down.
 */
@NullMarked
package io.worksafety.inspection.seal;

import org.jspecify.annotations.NullMarked;
