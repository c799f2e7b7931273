/**
 * The boundaries inside a service as tests. Two laws hold for them: what concerns packages is an
 * allow-list, because a ban on a package that does not exist passes silently; and every rule has a
 * canary in {@code io.worksafety.testkit.canary} that breaks it.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.testkit.arch;
