/**
 * Refusals of the gateway, in the same RFC 9457 shape as those of the services, so that a client
 * cannot tell which of the two refused. The services' platform library is not used here: it would
 * bring a datasource along.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.problem;
