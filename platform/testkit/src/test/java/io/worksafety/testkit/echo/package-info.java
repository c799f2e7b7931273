/**
 * The echo service: it notes what the origin says. Only for tests of the platform, which need a
 * running service with a database, a listener and an aggregate.
 */
package io.worksafety.testkit.echo;
