/**
 * Positions of dangerous-goods vehicles: telemetry by REST and by a Kafka topic, kept in partitions
 * of one day. Not audited row by row, see docs/adr/0021-positions-are-telemetry.md; each batch is
 * noted. Other features read them through {@link io.worksafety.hazard.position.Positions}.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.hazard.position;
