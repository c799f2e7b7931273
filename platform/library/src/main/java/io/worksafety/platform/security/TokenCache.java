package io.worksafety.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;

/**
 * Remembers verified tokens for a minute: the signature check costs more than most requests. Only
 * accepted tokens are kept, and never beyond their expiry.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class TokenCache extends JWTCallerPrincipalFactory {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
  private final Cache<String, JWTCallerPrincipal> verified =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT).build();

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
    JWTCallerPrincipal known = verified.getIfPresent(token);
    // Token lifetimes are about real time, which the movable clock of a rehearsal is not
    if (known != null && known.getExpirationTime() > System.currentTimeMillis() / 1000) {
      return known;
    }
    JWTCallerPrincipal principal = verifier.parse(token, context);
    verified.put(token, principal);
    return principal;
  }
}
