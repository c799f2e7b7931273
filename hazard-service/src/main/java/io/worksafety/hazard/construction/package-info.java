/**
 * Construction sites 在建工程: what is built where, from approval to completion, with every suspension
 * as dated days, so that what was under construction on any day can be counted.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.construction;
