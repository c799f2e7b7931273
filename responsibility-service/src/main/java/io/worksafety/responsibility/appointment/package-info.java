/**
 * Who holds which post, and when (任免): two times, corrected but never edited, one principal holder
 * of a post at a time.
 */
@NullMarked
package io.worksafety.responsibility.appointment;

import org.jspecify.annotations.NullMarked;
