/**
 * Measures a running suite against the limits of the same machine: the same SQL under pgbench,
 * nginx in front of the same service. What it measures and what it found: {@code
 * docs/performance.md}.
 */
package io.worksafety.acceptance.bench;
