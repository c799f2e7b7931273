package io.worksafety.gateway.limit;

/**
 * What a client has left after a call.
 *
 * @param allowed whether this call is within the limit
 * @param policy value of the RateLimit-Policy header
 * @param state value of the RateLimit header
 * @param waitSeconds how long to wait when the call is not allowed
 */
public record Quota(boolean allowed, String policy, String state, long waitSeconds) {}
