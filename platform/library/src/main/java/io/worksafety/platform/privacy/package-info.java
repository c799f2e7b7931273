/**
 * Personal data (个人信息): sealed columns under keys that are rotated, keyed hashes to search by,
 * masks, what each column holds, what is held on a person, and for how long.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.privacy;
