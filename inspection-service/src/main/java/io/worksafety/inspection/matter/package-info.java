/**
 * The published list of inspection matters (检查事项清单): what is not on it, or not yet or no longer
 * valid, may not be inspected.
 */
@NullMarked
package io.worksafety.inspection.matter;

import org.jspecify.annotations.NullMarked;
