/**
 * The one-vote veto (一票否决): rules as data, vetoes that the rules propose from facts and people put
 * into effect, each with its ground, its period and the subject's chance to object. Other features
 * ask {@link io.worksafety.accountability.veto.VetoRegister}.
 */
@NullMarked
package io.worksafety.accountability.veto;

import org.jspecify.annotations.NullMarked;
