package io.worksafety.accountability.vetocheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

@Schema(description = "A public key as JSON Web Key (RFC 8037) 公钥")
record PublishedKey(
    @Schema(maxLength = 3, examples = "OKP") String kty,
    @Schema(maxLength = 7, examples = "Ed25519") String crv,
    @Schema(maxLength = 43, examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo") String x,
    @Schema(maxLength = 64) String kid,
    @Schema(maxLength = 3, examples = "sig") String use,
    @Schema(maxLength = 5, examples = "EdDSA") String alg,
    @Schema(description = "启用时间") Instant createdAt) {

  static PublishedKey of(String kid, JsonNode publicJwk, Instant createdAt) {
    return new PublishedKey(
        publicJwk.path("kty").asText(),
        publicJwk.path("crv").asText(),
        publicJwk.path("x").asText(),
        kid,
        "sig",
        "EdDSA",
        createdAt);
  }

  /** Whether this key made that compact JWS over exactly this text. */
  boolean signed(String signature, String payload) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setAlgorithmConstraints(
          new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
      jws.setCompactSerialization(signature);
      if (!kid.equals(jws.getKeyIdHeaderValue())) {
        return false;
      }
      jws.setKey(
          PublicJsonWebKey.Factory.newPublicJwk(Map.of("kty", kty, "crv", crv, "x", x))
              .getPublicKey());
      return jws.verifySignature() && payload.equals(jws.getPayload());
    } catch (JoseException e) {
      return false; // not a signature at all
    }
  }
}
