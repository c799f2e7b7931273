/**
 * Safety investments 安全投入: funds, staff, materials and equipment, planned and actual, and where
 * each organisation stands among the others of its area.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.investment;
