/**
 * Who answers for what (责任分工): two times, four levels, a basis for each, and never two in the first
 * place for the same scope, level and day.
 */
@NullMarked
package io.worksafety.responsibility.assignment;

import org.jspecify.annotations.NullMarked;
