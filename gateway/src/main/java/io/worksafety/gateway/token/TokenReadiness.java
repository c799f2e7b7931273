package io.worksafety.gateway.token;

import io.worksafety.platform.token.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without the issuer's keys the gateway would refuse everybody, so it is not ready. */
@Readiness
@ApplicationScoped
class TokenReadiness implements HealthCheck {

  private final TokenVerifier verifier;

  TokenReadiness(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("token keys").status(verifier.isReady()).build();
  }
}
