/**
 * Refusals with names: every error a client can see is a {@link
 * io.worksafety.platform.problem.ProblemType} and leaves as RFC 9457 {@code
 * application/problem+json}, in English or Chinese by {@code Accept-Language}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.problem;
