/** Lists of hazards: plain SQL to records, keyset pages. */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.search;
