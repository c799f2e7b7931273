package io.worksafety.gateway.token;

import io.worksafety.platform.token.TokenVerifier;
import io.worksafety.platform.token.Verdict;
import io.worksafety.platform.token.Verdict.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The token in an Authorization header, and what is to be thought of it. */
@ApplicationScoped
public class Tokens {

  private static final String SCHEME = "Bearer ";
  private static final Verdict OTHER_SCHEME =
      new Verdict.Rejected("Only bearer tokens are accepted", "仅接受 Bearer 令牌");

  private final TokenVerifier verifier;

  Tokens(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * The verdict on credentials (the whole Authorization header) that were accepted before and still
   * hold, or null.
   */
  public @Nullable Accepted recall(String credentials) {
    return isBearer(credentials) ? verifier.recall(tokenOf(credentials)) : null;
  }

  /** Checks credentials in full; the answer is mostly there at once. */
  public CompletableFuture<Verdict> verify(String credentials) {
    return isBearer(credentials)
        ? verifier.verify(tokenOf(credentials))
        : CompletableFuture.completedFuture(OTHER_SCHEME);
  }

  private static boolean isBearer(String credentials) {
    return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static String tokenOf(String credentials) {
    return credentials.substring(SCHEME.length()).strip();
  }
}
