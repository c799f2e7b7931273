package io.worksafety.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.worksafety.platform.token.KeySource.KeySet;
import io.worksafety.platform.token.SignedTokens.RejectedException;
import io.worksafety.platform.token.SignedTokens.UnknownKeyException;
import io.worksafety.platform.token.Verdict.Accepted;
import io.worksafety.platform.token.Verdict.Rejected;
import io.worksafety.platform.token.Verdict.Unavailable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a token is accepted, and remembers the accepted ones by their hash: the signature
 * costs more than most requests. What is remembered ends with the token's expiry, with its key,
 * with its revocation, and with the last answer of the provider that it is active.
 */
@Singleton
public class TokenVerifier {

  private static final Rejected REVOKED = new Rejected("The token has been revoked", "令牌已被撤销");
  private static final Rejected UNKNOWN_KEY =
      new Rejected("The key that signed the token is not known", "令牌的签名密钥未知");
  private static final Rejected MALFORMED =
      new Rejected("A claim of the token is malformed", "令牌声明格式错误");
  private static final Unavailable NO_KEYS =
      new Unavailable("Tokens cannot be checked at the moment", "暂时无法校验令牌");
  private static final Unavailable NO_ANSWER =
      new Unavailable(
          "The identity provider does not say whether the token still holds", "身份服务暂时无法确认令牌是否有效");

  private static final Duration INACTIVE_KEPT = Duration.ofMinutes(5);
  private static final long NEVER_AGAIN = Long.MAX_VALUE;

  // Token lifetimes are about real time, which the movable clock of a rehearsal is not
  private final Clock clock = Clock.systemUTC();
  private final TokenSettings settings;
  private final ClaimMapping mapping;
  private final KeySource keySource;
  private final RevocationList revocations;
  private final @Nullable IntrospectionClient introspection;
  private final ScheduledExecutorService worker;
  private final Cache<TokenHash, Known> remembered;
  private final Cache<TokenHash, Rejected> inactive;
  private volatile Checker checker;

  /** A token that was accepted, and what could end that. */
  private record Known(
      Accepted verdict,
      @Nullable String id,
      long issuedAt,
      long expiresMillis,
      int keySet,
      long confirmedMillis) {

    Known confirmed(long millis) {
      return new Known(verdict, id, issuedAt, expiresMillis, keySet, millis);
    }
  }

  private record Checker(SignedTokens tokens, KeySet keys) {}

  TokenVerifier(TokenSettings settings) {
    this.settings = settings;
    this.mapping = new ClaimMapping(settings.claim());
    this.worker =
        Executors.newSingleThreadScheduledExecutor(task -> {
          Thread thread = new Thread(task, "token-keys");
          thread.setDaemon(true);
          return thread;
        });
    Provider provider = new Provider(settings.patience());
    this.keySource = new KeySource(settings, provider, worker);
    this.revocations = new RevocationList(settings.revocations().orElse(null));
    this.introspection =
        settings
            .introspection()
            .url()
            .map(url -> new IntrospectionClient(provider, url, settings.introspection()))
            .orElse(null);
    this.remembered =
        Caffeine.newBuilder().maximumSize(settings.remembered()).executor(Runnable::run).build();
    this.inactive =
        Caffeine.newBuilder()
            .maximumSize(settings.remembered())
            .expireAfterWrite(INACTIVE_KEPT)
            .executor(Runnable::run)
            .build();
    this.checker = checkerOf(keySource.current());
  }

  void start(@Observes StartupEvent event) {
    start();
  }

  void start() {
    revocations.start(worker, settings.filesEvery());
    keySource.start();
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  /** Whether tokens can be checked at all. */
  public boolean isReady() {
    return !keySource.current().isEmpty();
  }

  /** The verdict on a token that was accepted before and still holds, or null. Never waits. */
  public @Nullable Accepted recall(String token) {
    TokenHash hash = TokenHash.of(token);
    Known known = remembered.getIfPresent(hash);
    if (known == null) {
      return null;
    }
    long now = clock.millis();
    if (!holds(known, now)) {
      remembered.invalidate(hash);
      return null;
    }
    boolean fresh =
        introspection == null
            || now - known.confirmedMillis() < settings.introspection().every().toMillis();
    return fresh ? known.verdict() : null;
  }

  private boolean holds(Known known, long now) {
    return known.expiresMillis() > now
        && known.keySet() == keySource.current().number()
        && !revocations.has(known.id(), known.verdict().subject(), known.issuedAt());
  }

  /**
   * Checks a token in full. Mostly done at once; the keys or the provider may have to be asked, and
   * then the answer comes on another thread. It never fails.
   */
  public CompletableFuture<Verdict> verify(String token) {
    TokenHash hash = TokenHash.of(token);
    int looked = keySource.current().number();
    try {
      return confirmed(hash, token, check(token));
    } catch (RejectedException e) {
      return CompletableFuture.completedFuture(e.verdict());
    } catch (UnknownKeyException e) {
      return keySource
          .readForUnknownKey(looked)
          .thenCompose(again ->
              again
                  ? verifyWithFreshKeys(hash, token)
                  : CompletableFuture.completedFuture(strange()));
    }
  }

  private CompletableFuture<Verdict> verifyWithFreshKeys(TokenHash hash, String token) {
    try {
      return confirmed(hash, token, check(token));
    } catch (RejectedException e) {
      return CompletableFuture.completedFuture(e.verdict());
    } catch (UnknownKeyException e) {
      return CompletableFuture.completedFuture(strange());
    }
  }

  private Verdict strange() {
    return keySource.current().isEmpty() ? NO_KEYS : UNKNOWN_KEY;
  }

  /** The token by itself and the list of revocations. */
  @SuppressWarnings("ReferenceEquality") // another state of the keys is another object
  private Known check(String token) throws RejectedException, UnknownKeyException {
    KeySet keys = keySource.current();
    Checker present = checker;
    if (present.keys() != keys) {
      present = checkerOf(keys);
      checker = present;
    }
    try {
      JwtClaims claims = present.tokens().verified(token);
      String subject = claims.getSubject();
      String id = claims.getJwtId();
      long issued = claims.getIssuedAt().getValue();
      if (revocations.has(id, subject, issued)) {
        throw new RejectedException(REVOKED.reason(), REVOKED.reasonZh());
      }
      return new Known(
          new Accepted(subject, mapping.map(claims)),
          id,
          issued,
          claims.getExpirationTime().getValueInMillis() + settings.leeway().toMillis(),
          keys.number(),
          NEVER_AGAIN);
    } catch (MalformedClaimException e) {
      throw new RejectedException(MALFORMED.reason(), MALFORMED.reasonZh());
    }
  }

  private CompletableFuture<Verdict> confirmed(TokenHash hash, String token, Known known) {
    if (introspection == null) {
      remembered.put(hash, known);
      return CompletableFuture.completedFuture(known.verdict());
    }
    Rejected refused = inactive.getIfPresent(hash);
    if (refused != null) {
      return CompletableFuture.completedFuture(refused);
    }
    long asked = clock.millis();
    return introspection
        .ask(hash, token)
        .thenApply(answer ->
            switch (answer) {
              case ACTIVE -> {
                remembered.put(hash, known.confirmed(asked));
                yield known.verdict();
              }
              case INACTIVE -> {
                remembered.invalidate(hash);
                inactive.put(hash, REVOKED);
                yield REVOKED;
              }
              case NONE -> withoutAnswer(hash);
            });
  }

  private Verdict withoutAnswer(TokenHash hash) {
    Known known = remembered.getIfPresent(hash);
    long now = clock.millis();
    boolean tolerable =
        known != null
            && holds(known, now)
            && now - known.confirmedMillis() < settings.introspection().grace().toMillis();
    return tolerable && known != null ? known.verdict() : NO_ANSWER;
  }

  private Checker checkerOf(KeySet keys) {
    return new Checker(new SignedTokens(settings, keys.keys()), keys);
  }
}
