/**
 * The chain of responsibility (责任链条) of a place: leader in charge, department, street and
 * enterprise, as it was on a day and as it was known on a day; and the chains frozen when something
 * happened.
 */
@NullMarked
package io.worksafety.responsibility.chain;

import org.jspecify.annotations.NullMarked;
