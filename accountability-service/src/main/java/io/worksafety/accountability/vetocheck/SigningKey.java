package io.worksafety.accountability.vetocheck;

import java.security.Key;
import java.time.Instant;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An Ed25519 key pair, held and stored as a JSON Web Key (RFC 8037). */
final class SigningKey {

  private final OctetKeyPairJsonWebKey jwk;
  private final String kid;
  private final Instant createdAt;

  private SigningKey(OctetKeyPairJsonWebKey jwk, Instant createdAt) {
    if (!OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(jwk.getSubtype())
        || jwk.getPrivateKey() == null) {
      throw new IllegalArgumentException("Not a private Ed25519 key");
    }
    this.jwk = jwk;
    this.kid = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
    this.createdAt = createdAt;
  }

  static SigningKey generate(Instant now) {
    try {
      return new SigningKey(
          OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519), now);
    } catch (JoseException e) {
      throw new IllegalStateException("This Java makes no Ed25519 keys", e);
    }
  }

  /** Reads a private key; its two halves must belong together. */
  static SigningKey parse(String privateJwk, Instant createdAt) {
    try {
      if (!(PublicJsonWebKey.Factory.newPublicJwk(privateJwk)
          instanceof OctetKeyPairJsonWebKey jwk)) {
        throw new IllegalArgumentException("Not an octet key pair");
      }
      SigningKey key = new SigningKey(jwk, createdAt);
      JsonWebSignature check = new JsonWebSignature();
      check.setCompactSerialization(key.sign("probe"));
      check.setKey((Key) jwk.getPublicKey());
      if (!check.verifySignature()) {
        throw new IllegalArgumentException("The halves of the key differ");
      }
      return key;
    } catch (JoseException e) {
      throw new IllegalArgumentException("Not a JSON Web Key", e);
    }
  }

  String sign(String payload) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    jws.setKeyIdHeaderValue(kid);
    jws.setHeader("typ", "veto-check+jws");
    jws.setPayload(payload);
    jws.setKey(jwk.getPrivateKey());
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("Signing failed with key " + kid, e);
    }
  }

  /** RFC 7638 thumbprint. */
  String kid() {
    return kid;
  }

  Instant createdAt() {
    return createdAt;
  }

  String publicJwk() {
    return jwk.toJson(OutputControlLevel.PUBLIC_ONLY);
  }

  String privateJwk() {
    return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE);
  }

  /** Never the private half. */
  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}
