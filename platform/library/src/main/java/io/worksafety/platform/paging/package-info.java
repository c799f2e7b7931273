/** Lists: keyset pages, newest first, whose cost does not grow with history. */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.paging;
