/**
 * The life of a hazard 隐患: reported, registered, graded, brought under control, rectified, verified
 * by others, closed, and reopened when it proves to be still there. The only code that writes table
 * {@code hazard}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.lifecycle;
