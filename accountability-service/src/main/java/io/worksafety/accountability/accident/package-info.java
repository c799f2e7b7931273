/**
 * Accidents: what was reported and when, every version of the facts, the grade each version has by
 * the rule of its day, the reporting clock of each level and the window for supplements. Other
 * features read accidents through {@link io.worksafety.accountability.accident.AccidentRegister}.
 */
@NullMarked
package io.worksafety.accountability.accident;

import org.jspecify.annotations.NullMarked;
