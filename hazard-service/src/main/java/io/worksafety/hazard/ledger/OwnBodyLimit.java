package io.worksafety.hazard.ledger;

/** A body whose reader bounds it by itself, beyond what every other body is held to. */
public interface OwnBodyLimit {}
