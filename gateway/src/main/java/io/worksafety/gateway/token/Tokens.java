package io.worksafety.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.worksafety.gateway.token.Verdict.Accepted;
import io.worksafety.gateway.token.Verdict.NoKeys;
import io.worksafety.gateway.token.Verdict.Rejected;
import io.worksafety.gateway.token.Verdict.UnknownKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Verifies access tokens, and remembers the good ones by a hash until they expire. */
@ApplicationScoped
public class Tokens {

  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

  /** Headers by which a token could bring its own key; RFC 8725 3.10 says not to believe them. */
  private static final List<String> OWN_KEYS = List.of("jku", "x5u", "jwk", "x5c", "crit");

  private static final String SCHEME = "Bearer ";
  private static final UnknownKey UNKNOWN_KEY = new UnknownKey();
  private static final NoKeys NO_KEYS = new NoKeys();

  private final KeySet keySet;
  private final TokenSettings settings;
  private final Clock clock;
  private final Cache<TokenHash, Remembered> remembered;
  private volatile Consumer consumer;

  private record Remembered(Accepted verdict, long expiresMillis, int generation) {}

  private record Consumer(JwtConsumer jwt, KeySet.Generation keys) {}

  Tokens(KeySet keySet, TokenSettings settings) {
    this.keySet = keySet;
    this.settings = settings;
    this.clock = Clock.systemUTC();
    this.remembered =
        Caffeine.newBuilder().maximumSize(settings.remembered()).executor(Runnable::run).build();
    this.consumer = consumerOf(keySet.current());
  }

  /**
   * The verdict on credentials (the whole Authorization header) that were accepted before and still
   * hold, or null.
   */
  public @Nullable Accepted recall(String credentials) {
    TokenHash hash = TokenHash.of(credentials);
    Remembered known = remembered.getIfPresent(hash);
    if (known == null) {
      return null;
    }
    if (known.expiresMillis() <= clock.millis()
        || known.generation() != keySet.current().number()) {
      remembered.invalidate(hash);
      return null;
    }
    return known.verdict();
  }

  /** Checks credentials in full. */
  @SuppressWarnings("ReferenceEquality") // another generation of keys is another object
  public Verdict verify(String credentials) {
    if (!credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new Rejected("Only bearer tokens are accepted", "仅接受 Bearer 令牌");
    }
    String token = credentials.substring(SCHEME.length()).strip();
    KeySet.Generation keys = keySet.current();
    if (keys.isEmpty()) {
      return NO_KEYS;
    }
    Consumer present = consumer;
    if (present.keys() != keys) {
      present = consumerOf(keys);
      consumer = present;
    }
    try {
      JwtClaims claims = present.jwt().processToClaims(token);
      Accepted verdict = new Accepted(claims.getSubject());
      long expires = claims.getExpirationTime().getValueInMillis() + settings.leeway().toMillis();
      remembered.put(TokenHash.of(credentials), new Remembered(verdict, expires, keys.number()));
      return verdict;
    } catch (InvalidJwtException e) {
      return rejected(e);
    } catch (MalformedClaimException e) {
      return new Rejected("A claim of the token is malformed", "令牌声明格式错误");
    }
  }

  /** Reads the key set again, and checks the token again if that brought anything. */
  public Future<Verdict> verifyWithFreshKeys(String credentials) {
    return keySet.readForUnknownKey().map(fresh -> fresh ? verify(credentials) : UNKNOWN_KEY);
  }

  /** Whether tokens can be checked at all. */
  boolean isReady() {
    return !keySet.current().isEmpty();
  }

  private Consumer consumerOf(KeySet.Generation keys) {
    JwksVerificationKeyResolver known = new JwksVerificationKeyResolver(List.copyOf(keys.keys()));
    known.setDisambiguateWithVerifySignature(true);
    JwtConsumer jwt =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver((signature, nesting) -> {
              refuseOwnKeys(signature);
              return known.resolveKey(signature, nesting);
            })
            .setJwsAlgorithmConstraints(ALGORITHMS)
            .setExpectedType(true, "at+jwt")
            .setExpectedIssuer(settings.issuer())
            .setExpectedAudience(settings.audience())
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds((int) settings.leeway().toSeconds())
            .build();
    return new Consumer(jwt, keys);
  }

  private static void refuseOwnKeys(JsonWebSignature signature) throws UnresolvableKeyException {
    for (String name : OWN_KEYS) {
      if (signature.getHeaders().getObjectHeaderValue(name) != null) {
        throw new OwnKeyException(name);
      }
    }
  }

  private static Verdict rejected(InvalidJwtException e) {
    if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
      return new Rejected("The token has expired", "令牌已过期");
    }
    if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
      return new Rejected("The token has no expiry", "令牌缺少有效期");
    }
    if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return new Rejected("The token is not valid yet", "令牌尚未生效");
    }
    if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return new Rejected("The token is for another audience", "令牌的受众不符");
    }
    if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return new Rejected("The token comes from another issuer", "令牌的签发者不符");
    }
    if (e.hasErrorCode(ErrorCodes.TYPE_INVALID) || e.hasErrorCode(ErrorCodes.TYPE_MISSING)) {
      return new Rejected("The token is not an access token (typ at+jwt)", "令牌类型不是访问令牌");
    }
    if (e.getCause() instanceof UnresolvableKeyException cause
        && !(cause instanceof OwnKeyException)) {
      return UNKNOWN_KEY;
    }
    return new Rejected("The token is not accepted", "令牌无效");
  }

  private static final class OwnKeyException extends UnresolvableKeyException {
    OwnKeyException(String header) {
      super("the header " + header + " is not allowed");
    }
  }
}
