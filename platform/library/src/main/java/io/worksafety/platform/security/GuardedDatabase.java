package io.worksafety.platform.security;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.worksafety.platform.mode.StartGuard;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrations are the first thing a service does; what must not start stops before them. */
@Singleton
class GuardedDatabase implements FlywayConfigurationCustomizer {

  private final StartGuard guard;

  GuardedDatabase(StartGuard guard) {
    this.guard = guard;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    guard.check();
  }
}
