/** Production or embedded: what a process must not start with when it matters. */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.mode;
