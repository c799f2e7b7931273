/**
 * The question that must be asked before an award, a rating or a promotion: is there a veto? Every
 * question and its answer are kept for ever, and every answer is signed so that a stranger can
 * verify it with the published keys and nothing else.
 */
@NullMarked
package io.worksafety.accountability.vetocheck;

import org.jspecify.annotations.NullMarked;
