/** How much a client may send: calls a minute, bytes a body, bytes of address and headers. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.limit;
