/**
 * Who reported a hazard as a citizen (举报人). The identity is sealed under a key of its own and
 * stands nowhere else; two people together can open it, for a reason, for a limited time, on the
 * record.
 */
@NullMarked
package io.worksafety.hazard.reporter;

import org.jspecify.annotations.NullMarked;
