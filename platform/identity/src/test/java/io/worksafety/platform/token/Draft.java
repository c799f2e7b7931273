package io.worksafety.platform.token;

import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A token in the making: good until something is changed. */
final class Draft {

  private static final Map<String, String> ALGORITHMS =
      Map.of("RSA", "RS256", "EC", "ES256", "OKP", "EdDSA");

  private final JwtClaims claims = new JwtClaims();
  private final JsonWebSignature signature = new JsonWebSignature();
  private Key key;

  Draft(PublicJsonWebKey signer, String issuer) {
    long now = Instant.now().getEpochSecond();
    claims.setIssuer(issuer);
    claims.setAudience("worksafety");
    claims.setSubject("inspector-1");
    claims.setJwtId(UUID.randomUUID().toString());
    claims.setClaim("iat", now);
    claims.setClaim("exp", now + 3600);
    claims.setStringListClaim("groups", List.of("INSPECTOR"));
    signature.setHeader("typ", "at+jwt");
    signature.setKeyIdHeaderValue(signer.getKeyId());
    signature.setAlgorithmHeaderValue(ALGORITHMS.get(signer.getKeyType()));
    key = signer.getPrivateKey();
  }

  Draft claim(String name, Object value) {
    claims.setClaim(name, value);
    return this;
  }

  Draft without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  Draft header(String name, Object value) {
    signature.setHeader(name, value);
    return this;
  }

  Draft algorithm(String algorithm) {
    signature.setAlgorithmHeaderValue(algorithm);
    return this;
  }

  /** HS256 with the public key as the secret: the classic confusion. */
  Draft hmacWith(PublicJsonWebKey publicKey) {
    key = new HmacKey(publicKey.getPublicKey().getEncoded());
    return algorithm(AlgorithmIdentifiers.HMAC_SHA256);
  }

  Draft unsigned() {
    key = null;
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    return algorithm(AlgorithmIdentifiers.NONE);
  }

  String jwt() {
    try {
      signature.setPayload(claims.toJson());
      signature.setKey(key);
      signature.setDoKeyValidation(false);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
