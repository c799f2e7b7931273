/**
 * Aggregates and the journal of their changes: domain row, event row and audit row are committed
 * together or not at all.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.store;
