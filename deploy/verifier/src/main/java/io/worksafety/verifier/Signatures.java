package io.worksafety.verifier;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/** Ed25519 with keys as 32 bytes in base64. */
final class Signatures {

  private static final String ALGORITHM = "Ed25519";
  private static final int BYTES = 32;

  private Signatures() {}

  /** A secret and the public key that belongs to it, both in base64. */
  record Pair(String secret, String publicKey) {}

  static Pair generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] secret =
          ((EdECPrivateKey) pair.getPrivate())
              .getBytes()
              .orElseThrow(() -> new IllegalStateException("The secret cannot be read"));
      EdECPoint point = ((EdECPublicKey) pair.getPublic()).getPoint();
      byte[] y = point.getY().toByteArray();
      byte[] raw = new byte[BYTES];
      for (int i = 0; i < Math.min(BYTES, y.length); i++) {
        raw[i] = y[y.length - 1 - i];
      }
      if (point.isXOdd()) {
        raw[BYTES - 1] |= (byte) 0x80;
      }
      Base64.Encoder base64 = Base64.getEncoder();
      return new Pair(base64.encodeToString(secret), base64.encodeToString(raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sign(String secret, byte[] message) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(
                  new EdECPrivateKeySpec(
                      NamedParameterSpec.ED25519, Base64.getDecoder().decode(secret.strip())));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 secret", e);
    }
  }

  static boolean verify(String publicKey, byte[] message, String signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key(Base64.getDecoder().decode(publicKey)));
      signature.update(message);
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PublicKey key(byte[] raw) throws GeneralSecurityException {
    if (raw.length != BYTES) {
      throw new IllegalArgumentException("A public key has 32 bytes");
    }
    byte[] y = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      y[i] = raw[BYTES - 1 - i];
    }
    boolean odd = (y[0] & 0x80) != 0;
    y[0] &= 0x7f;
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(
            new EdECPublicKeySpec(
                NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
  }
}
