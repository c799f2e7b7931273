/** Which service owns which collection, and which addresses are open to callers without a token. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.routing;
