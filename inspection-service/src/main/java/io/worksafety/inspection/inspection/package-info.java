/**
 * The inspection (检查) from its plan to its conclusion: who may plan which kind, who approves, that
 * a surprise stays one until the team stands at the object, what was found and what became of it.
 */
@NullMarked
package io.worksafety.inspection.inspection;

import org.jspecify.annotations.NullMarked;
