package io.worksafety.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the contracts of the services are collected. */
@ConfigMapping(prefix = "worksafety.gateway.openapi")
interface OpenApiSettings {

  /** How often the contracts are read again. */
  @WithDefault("60S")
  Duration refresh();

  /** How soon they are read again while one of them has never been read. */
  @WithDefault("2S")
  Duration retry();

  /** How long a service may take to give its contract. */
  @WithDefault("3S")
  Duration timeout();

  /** Where callers reach this gateway; relative by default, so that it holds behind any proxy. */
  @WithDefault("/")
  String server();
}
