package io.worksafety.platform.store;

/** The answer of a completed command under its idempotency key. */
public record StoredAnswer(
    String client,
    String key,
    String operation,
    byte[] bodyDigest,
    int status,
    String headers,
    byte[] body) {}
