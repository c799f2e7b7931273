package io.worksafety.accountability.accident;

import java.time.Instant;

/**
 * When the district received the report.
 *
 * @param stated given by the receiving side rather than taken from the server's clock
 * @param recordedAt the server's clock
 */
record Receipt(Instant at, boolean stated, Instant recordedAt) {}
