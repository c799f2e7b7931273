package io.worksafety.gateway;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A token in the making: good until something is changed. */
public final class TestToken {

  private final JwtClaims claims = new JwtClaims();
  private final JsonWebSignature signature = new JsonWebSignature();
  private @Nullable Key key;

  TestToken(PublicJsonWebKey signer) {
    long now = Instant.now().getEpochSecond();
    claims.setIssuer(FakeIssuer.NAME);
    claims.setAudience("worksafety");
    claims.setSubject("inspector-1");
    claims.setClaim("iat", now);
    claims.setClaim("exp", now + 3600);
    claims.setStringListClaim("groups", List.of("INSPECTOR"));
    signature.setHeader("typ", "at+jwt");
    signature.setKeyIdHeaderValue(signer.getKeyId());
    signature.setAlgorithmHeaderValue(
        signer.getKeyType().equals("EC")
            ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
            : AlgorithmIdentifiers.RSA_USING_SHA256);
    key = signer.getPrivateKey();
  }

  public TestToken subject(String subject) {
    claims.setSubject(subject);
    return this;
  }

  public TestToken claim(String name, Object value) {
    claims.setClaim(name, value);
    return this;
  }

  public TestToken without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  public TestToken expiredSince(long seconds) {
    long expiry = Instant.now().getEpochSecond() - seconds;
    return claim("iat", expiry - 600).claim("exp", expiry);
  }

  public TestToken header(String name, Object value) {
    signature.setHeader(name, value);
    return this;
  }

  public TestToken algorithm(String algorithm) {
    signature.setAlgorithmHeaderValue(algorithm);
    return this;
  }

  /** HS256 with the public key as the secret: the classic confusion. */
  public TestToken hmacWith(PublicJsonWebKey publicKey) {
    key = new HmacKey(publicKey.getPublicKey().getEncoded());
    return algorithm(AlgorithmIdentifiers.HMAC_SHA256);
  }

  public TestToken unsigned() {
    key = null;
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    return algorithm(AlgorithmIdentifiers.NONE);
  }

  public String jwt() {
    try {
      signature.setPayload(claims.toJson());
      signature.setKey(key);
      signature.setDoKeyValidation(false);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public String bearer() {
    return "Bearer " + jwt();
  }

  /** A token whose payload was changed after it was signed. */
  public String forged() {
    String[] parts = jwt().split("\\.");
    String payload =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("INSPECTOR", "SYSTEM_ADMIN");
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }
}
