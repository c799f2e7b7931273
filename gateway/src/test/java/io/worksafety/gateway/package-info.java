/** The gateway against real sockets: services are small Vert.x servers started by the tests. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway;
