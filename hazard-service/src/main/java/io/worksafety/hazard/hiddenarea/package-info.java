/**
 * Hidden areas 隐患区域: waters, roads, wiring and spots whose danger is easily overlooked, each with a
 * risk score that shows its factors. A year without accidents does not lower the score; a verified
 * control does.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.hiddenarea;
