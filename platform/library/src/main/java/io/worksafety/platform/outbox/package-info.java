/**
 * Events on their way out. The journal writes a row into {@code outbox} in the transaction of the
 * change; one relay per database sends the rows to Kafka in the order of each aggregate and deletes
 * what the broker has acknowledged. Nothing else in a service talks to a Kafka producer.
 */
@org.jspecify.annotations.NullMarked
package io.worksafety.platform.outbox;
