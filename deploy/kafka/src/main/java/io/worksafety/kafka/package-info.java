/**
 * One Apache Kafka broker in a JVM of its own: the broker's jars are newer than the clients the
 * services use, and never meet them on a class path.
 */
package io.worksafety.kafka;
