package io.worksafety.gateway.forward;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Patience and connections. */
@ConfigMapping(prefix = "worksafety.gateway.forward")
interface ForwardSettings {

  /** For the TCP (and TLS) connection to a service. */
  @WithDefault("1500MS")
  Duration connectTimeout();

  /** For a place in the connection pool. */
  @WithDefault("2500MS")
  Duration poolTimeout();

  /** From the end of the request to the head of the answer. */
  @WithDefault("30S")
  Duration headTimeout();

  /** For the whole body of a request. */
  @WithDefault("10M")
  Duration uploadTimeout();

  /** Without a byte in either direction on a connection that is in use. */
  @WithDefault("75S")
  Duration idleTimeout();

  /** Sent bytes that nobody acknowledges end the connection after this long (Linux only). */
  @WithDefault("2S")
  Duration unacknowledgedTimeout();

  /** How long an unused connection is kept; shorter than the services keep theirs. */
  @WithDefault("30S")
  Duration keepAlive();

  /** Connections to each service, for each event loop. */
  @WithDefault("128")
  int connections();

  /** Requests that may wait for a connection, for each service and event loop. */
  @WithDefault("512")
  int waiting();

  Breaker breaker();

  interface Breaker {

    /** Failed connections and overdue answers in a row that open the breaker. */
    @WithDefault("5")
    int failures();

    /** How long it stays open before one request may try. */
    @WithDefault("1S")
    Duration pause();
  }
}
