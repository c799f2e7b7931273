/** Small reads the gateway makes for itself: keys, contracts, health. */
@org.jspecify.annotations.NullMarked
package io.worksafety.gateway.fetch;
