/** The smallest feature with commands and reads, for tests of the platform's request pipeline. */
@org.jspecify.annotations.NullMarked
package io.worksafety.testkit.pipeline;
