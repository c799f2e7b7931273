/**
 * Solutions for key industries 重点行业解决方案: what a department will do in a year, with due dates that
 * are watched, a result of each measure, a review and a closing. One is active for each industry,
 * department and year.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.solution;
