package io.worksafety.platform.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What the framework has to know of tokens: that they are in the Authorization header. It is told
 * of no key, so that nothing is accepted by its own verifier, should that ever be asked.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenHeader {

  @Produces
  @Singleton
  JWTAuthContextInfo bearer() {
    return new JWTAuthContextInfo();
  }
}
