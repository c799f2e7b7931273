/**
 * Inspectors (执法人员): people with an enforcement credential. A credential counts only until it
 * expires; who somebody is, this service does not know.
 */
@NullMarked
package io.worksafety.inspection.inspector;

import org.jspecify.annotations.NullMarked;
