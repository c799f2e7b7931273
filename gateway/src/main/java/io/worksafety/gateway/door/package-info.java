/** The front door: the order in which a request is looked at before it may pass. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.door;
