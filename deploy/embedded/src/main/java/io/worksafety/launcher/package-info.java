/**
 * Runs the whole suite on one machine with nothing but a JDK: a real PostgreSQL and a real Kafka
 * broker from jars, the services and the gateway, each in a process of its own, started, watched,
 * healed and stopped in order. The test kit starts its PostgreSQL and Kafka through the same
 * classes.
 */
package io.worksafety.launcher;
