/**
 * Two times for every fact: when it holds (valid) and since when we know it (recorded). The record
 * tables are written by database triggers alone, so that history cannot be edited by the
 * application.
 */
@NullMarked
package io.worksafety.responsibility.bitemporal;

import org.jspecify.annotations.NullMarked;
