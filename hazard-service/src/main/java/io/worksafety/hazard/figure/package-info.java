/**
 * Figures of others 外部数据, each with its source and its date: what the suite cannot count itself,
 * such as the vehicles of the whole city or the people in a cell of a population grid. Other
 * features read them through {@link io.worksafety.hazard.figure.PopulationGrid}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.figure;
