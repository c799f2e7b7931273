/**
 * Cases: who among the four levels answers for one overdue major hazard or one accident, from the
 * chain as it stood on the relevant day to the executed disposition of every party. A case is seen
 * only by those who need to know of it, and never touched by a party to it.
 */
@NullMarked
package io.worksafety.accountability.casefile;

import org.jspecify.annotations.NullMarked;
