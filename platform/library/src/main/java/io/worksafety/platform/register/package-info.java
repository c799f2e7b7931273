/**
 * What every register (台账) has in common: entries that are voided and never deleted, their history,
 * the register as it was at an instant, and search by name, area and place.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.register;
