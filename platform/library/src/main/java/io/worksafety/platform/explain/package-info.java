/**
 * One vocabulary for why the suite decided something: facts with where they came from, rules with
 * version and basis, arithmetic in lines that can be followed by hand, and who could overrule it.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.explain;
