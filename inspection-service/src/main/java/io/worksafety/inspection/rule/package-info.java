/**
 * Figures that no code may fix: read from the rule table as they stand on a day, with their basis.
 */
@NullMarked
package io.worksafety.inspection.rule;

import org.jspecify.annotations.NullMarked;
