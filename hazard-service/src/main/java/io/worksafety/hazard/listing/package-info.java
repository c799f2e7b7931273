/**
 * Listed supervision 挂牌督办: a government body takes a major hazard publicly under its supervision
 * until it is struck off the list. Knows hazards by their table and is told of their acts.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.listing;
