/** What becomes of a hazard's publicity when an inspection body exposes it 曝光. */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.exposure;
