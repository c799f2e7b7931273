package io.worksafety.platform.token;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Checks a token by itself: signature, type, issuer, audience and times. */
final class SignedTokens {

  /** Nothing symmetric and no none, RFC 8725 3.1: a public key must never serve as a secret. */
  private static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.EDDSA);

  /** Headers by which a token could bring its own key; RFC 8725 3.10 says not to believe them. */
  private static final List<String> OWN_KEYS = List.of("jku", "x5u", "jwk", "x5c", "crit");

  /** What an ID token or a logout token has and an access token has no use for. */
  private static final List<String> NOT_OF_ACCESS = List.of("nonce", "at_hash", "c_hash", "events");

  private static final String ACCESS_TYPE = "at+jwt";
  private static final int WRONG_TYPE = 1001;
  private static final int TOO_LONG = 1002;

  private final JwtConsumer consumer;
  private final Set<String> types;
  private final Duration leeway;
  private final Duration longestLife;

  /** Signed by a key that is not among those given. */
  static final class UnknownKeyException extends Exception {
    UnknownKeyException(Throwable cause) {
      super(cause);
    }
  }

  /** Refused for a reason that may be told. */
  static final class RejectedException extends Exception {

    private final Verdict.Rejected verdict;

    RejectedException(String reason, String reasonZh) {
      super(reason);
      this.verdict = new Verdict.Rejected(reason, reasonZh);
    }

    Verdict.Rejected verdict() {
      return verdict;
    }
  }

  SignedTokens(TokenSettings settings, List<JsonWebKey> keys) {
    this.types =
        Set.copyOf(settings.types().stream().map(t -> t.toLowerCase(Locale.ROOT)).toList());
    this.leeway = settings.leeway();
    this.longestLife = settings.longestLife();
    JwksVerificationKeyResolver known = new JwksVerificationKeyResolver(keys);
    known.setDisambiguateWithVerifySignature(true);
    this.consumer =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver((signature, nesting) -> {
              refuseOwnKeys(signature);
              return known.resolveKey(signature, nesting);
            })
            .setJwsAlgorithmConstraints(ALGORITHMS)
            .registerValidator(this::isAccessToken)
            .setExpectedIssuer(settings.issuer())
            .setExpectedAudience(settings.audience())
            .setRequireExpirationTime()
            .setRequireIssuedAt()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds((int) leeway.toSeconds())
            .registerValidator(this::isOfReasonableLife)
            .build();
  }

  JwtClaims verified(String token) throws UnknownKeyException, RejectedException {
    try {
      return consumer.processToClaims(token);
    } catch (InvalidJwtException e) {
      if (e.getCause() instanceof UnresolvableKeyException cause
          && !(cause instanceof OwnKeyException)) {
        throw new UnknownKeyException(cause);
      }
      throw reasonOf(e);
    }
  }

  private static void refuseOwnKeys(JsonWebSignature signature) throws UnresolvableKeyException {
    for (String name : OWN_KEYS) {
      if (signature.getHeaders().getObjectHeaderValue(name) != null) {
        throw new OwnKeyException(name);
      }
    }
  }

  private ErrorCodeValidator.@Nullable Error isAccessToken(JwtContext context)
      throws MalformedClaimException {
    String header = context.getJoseObjects().getFirst().getHeader("typ");
    String type = header == null ? "" : header.toLowerCase(Locale.ROOT);
    type = type.startsWith("application/") ? type.substring("application/".length()) : type;
    if (!types.contains(type)) {
      return new ErrorCodeValidator.Error(WRONG_TYPE, "typ " + header);
    }
    Map<String, Object> claims = context.getJwtClaims().getClaimsMap();
    if (!isOneOf(claims.get("typ"), "Bearer") || !isOneOf(claims.get("token_use"), "access")) {
      return new ErrorCodeValidator.Error(WRONG_TYPE, "it says it is another kind");
    }
    // at+jwt is said by nothing but access tokens; JWT is said by all, so the claims have to tell
    if (!type.equals(ACCESS_TYPE) && NOT_OF_ACCESS.stream().anyMatch(claims::containsKey)) {
      return new ErrorCodeValidator.Error(WRONG_TYPE, "it has claims of an ID token");
    }
    return null;
  }

  /** Keycloak's {@code typ} and Cognito's {@code token_use}; most providers have neither. */
  private static boolean isOneOf(@Nullable Object claim, String expected) {
    return claim == null || (claim instanceof String text && text.equalsIgnoreCase(expected));
  }

  private ErrorCodeValidator.@Nullable Error isOfReasonableLife(JwtContext context)
      throws MalformedClaimException {
    NumericDate expiry = context.getJwtClaims().getExpirationTime();
    NumericDate issued = context.getJwtClaims().getIssuedAt();
    if (expiry == null || issued == null) {
      return null; // said already
    }
    if (issued.getValue() > NumericDate.now().getValue() + leeway.toSeconds()) {
      return new ErrorCodeValidator.Error(ErrorCodes.NOT_YET_VALID, "issued in the future");
    }
    if (expiry.getValue() - issued.getValue() > longestLife.toSeconds()) {
      return new ErrorCodeValidator.Error(TOO_LONG, "valid for too long");
    }
    return null;
  }

  private static RejectedException reasonOf(InvalidJwtException e) {
    if (e.hasErrorCode(WRONG_TYPE)) {
      return new RejectedException("The token is not an access token (typ at+jwt)", "令牌类型不是访问令牌");
    }
    if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
      return new RejectedException("The token has expired", "令牌已过期");
    }
    if (e.hasErrorCode(ErrorCodes.EXPIRATION_MISSING)) {
      return new RejectedException("The token has no expiry", "令牌缺少有效期");
    }
    if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
      return new RejectedException("The token is not valid yet", "令牌尚未生效");
    }
    if (e.hasErrorCode(TOO_LONG)) {
      return new RejectedException("The token is valid for too long", "令牌有效期过长");
    }
    if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
        || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
      return new RejectedException("The token is for another audience", "令牌的受众不符");
    }
    if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID) || e.hasErrorCode(ErrorCodes.ISSUER_MISSING)) {
      return new RejectedException("The token comes from another issuer", "令牌的签发者不符");
    }
    return new RejectedException("The token is not accepted", "令牌无效");
  }

  private static final class OwnKeyException extends UnresolvableKeyException {
    OwnKeyException(String header) {
      super("the header " + header + " is not allowed");
    }
  }
}
