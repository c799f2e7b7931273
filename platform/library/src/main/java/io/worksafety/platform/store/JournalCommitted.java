package io.worksafety.platform.store;

/** Fired after a commit that left events in the outbox. */
public record JournalCommitted() {}
