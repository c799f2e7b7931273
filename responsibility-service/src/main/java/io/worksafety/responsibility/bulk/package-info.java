/**
 * Many things in one request: each item is judged for itself, and either the good ones are recorded
 * (207) or, when the caller asks for all or nothing, none is.
 */
@NullMarked
package io.worksafety.responsibility.bulk;

import org.jspecify.annotations.NullMarked;
