/**
 * PostgreSQL and Kafka for tests, found in this order: configured by the environment, containers
 * where Docker runs, and otherwise the embedded ones. Started once per JVM, whoever asks first.
 */
package io.worksafety.testkit.parts;
