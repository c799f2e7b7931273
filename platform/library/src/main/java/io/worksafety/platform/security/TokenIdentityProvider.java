package io.worksafety.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.token.TokenVerifier;
import io.worksafety.platform.token.Verdict;
import io.worksafety.platform.token.Verdict.Accepted;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Makes the identity of a request from its token. It stands before the verifier that comes with the
 * framework, which knows neither revocation nor the rotation of keys in a file, and leaves it
 * nothing to do.
 */
@Singleton
class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {

  private static final int BEFORE_ANY_OTHER = 2_000;
  private static final int RETRY_SECONDS = 5;

  private final TokenVerifier verifier;

  /** Reading the claims costs as much as finding the token, so it is done once for each. */
  private final Cache<Accepted, SecurityIdentity> identities =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

  TokenIdentityProvider(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public int priority() {
    return BEFORE_ANY_OTHER;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    Accepted known = verifier.recall(request.getToken().getToken());
    if (known != null) {
      return Uni.createFrom().item(identity(request, known));
    }
    CompletableFuture<Verdict> verdict = verifier.verify(request.getToken().getToken());
    Uni<Verdict> answer = Uni.createFrom().completionStage(verdict);
    // An answer that had to be waited for comes on a thread that knows nothing of this request
    return (verdict.isDone() ? answer : answer.emitOn(sameContext()))
        .map(reached -> judged(request, reached));
  }

  private static Executor sameContext() {
    Context here = Vertx.currentContext();
    return here == null ? Runnable::run : task -> here.runOnContext(ready -> task.run());
  }

  private SecurityIdentity judged(TokenAuthenticationRequest request, Verdict verdict) {
    return switch (verdict) {
      case Accepted accepted -> identity(request, accepted);
      case Verdict.Rejected rejected -> throw new AuthenticationFailedException(rejected.reason());
      case Verdict.Unavailable unavailable ->
          throw CommonProblem.UNAVAILABLE
              .because(unavailable.reason(), unavailable.reasonZh())
              .retryAfter(RETRY_SECONDS);
    };
  }

  private SecurityIdentity identity(TokenAuthenticationRequest request, Accepted accepted) {
    return identities.get(
        accepted,
        token -> {
          Caller caller = TokenCaller.of(token.claims());
          return QuarkusSecurityIdentity.builder()
              .setPrincipal(new QuarkusPrincipal(caller.subject()))
              .addCredential(request.getToken())
              .addRoles(caller.roles())
              .addAttribute(TokenCaller.ATTRIBUTE, caller)
              .build();
        });
  }
}
