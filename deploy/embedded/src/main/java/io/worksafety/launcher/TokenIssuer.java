package io.worksafety.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * The local issuer: an RSA key pair made once per installation. Production uses an OpenID Connect
 * provider instead and only exchanges the address of the key set.
 */
public final class TokenIssuer {

  public static final String ISSUER = "https://worksafety.local/issuer";
  public static final String AUDIENCE = "worksafety";
  public static final String ACCESS_TOKEN = "at+jwt";

  private static final int KEY_BITS = 2048;

  private final RsaJsonWebKey key;
  private final Path keySet;

  private TokenIssuer(RsaJsonWebKey key, Path keySet) {
    this.key = key;
    this.keySet = keySet;
  }

  /** Loads the key pair of this folder, or makes it. */
  public static TokenIssuer in(Path folder) throws IOException {
    Path pair = folder.resolve("issuer.jwk");
    Path keySet = folder.resolve("jwks.json");
    try {
      if (!Files.exists(pair)) {
        RsaJsonWebKey made = RsaJwkGenerator.generateJwk(KEY_BITS);
        made.setKeyId(UUID.randomUUID().toString());
        made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        made.setUse("sig");
        PrivateFiles.write(keySet, new JsonWebKeySet(made).toJson(OutputControlLevel.PUBLIC_ONLY));
        PrivateFiles.write(pair, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      }
      return new TokenIssuer(
          (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(Files.readString(pair)), keySet);
    } catch (JoseException e) {
      throw new IOException("The key pair in " + pair + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Every scope a machine client can have: reading and writing, in each service. */
  public static String allScopes() {
    return ServiceSpec.names().stream()
        .map(service -> service + ":read " + service + ":write")
        .collect(Collectors.joining(" "));
  }

  /** Where services read the public keys. */
  public String keySetLocation() {
    return keySet.toUri().toString();
  }

  public String sign(JwtClaims claims) {
    return sign(claims, ACCESS_TOKEN);
  }

  public String sign(JwtClaims claims, String type) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setKey(key.getPrivateKey());
    jws.setKeyIdHeaderValue(key.getKeyId());
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    jws.setHeader("typ", type);
    try {
      return jws.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("Signing failed", e);
    }
  }
}
