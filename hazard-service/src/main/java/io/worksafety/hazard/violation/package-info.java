/**
 * Violations 违规记录 of three families: supervising engineers 监理违制, drivers 司机违规, equipment 设备违常. The
 * actor is an id of another register, never a name; a hazard made of a violation is linked to it.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.violation;
