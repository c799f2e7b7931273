/**
 * What can be inspected and where it is: a local copy of premises and enterprises, written only by
 * the events of the service that owns them.
 */
@NullMarked
package io.worksafety.inspection.place;

import org.jspecify.annotations.NullMarked;
