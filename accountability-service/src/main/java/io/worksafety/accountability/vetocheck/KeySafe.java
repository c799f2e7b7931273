package io.worksafety.accountability.vetocheck;

import io.worksafety.platform.security.SecretKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals private keys for the database: AES-256-GCM with a key derived from the installation's. */
@Singleton
class KeySafe {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private static final String PURPOSE = "veto-signing-key";

  private final SecretKeySpec key;
  private final List<SecretKeySpec> former;
  private final SecureRandom random = new SecureRandom();

  KeySafe(SecretKey installation) {
    key = spec(installation.derive(PURPOSE));
    former = installation.deriveFormer(PURPOSE).stream().map(KeySafe::spec).toList();
  }

  private static SecretKeySpec spec(byte[] derived) {
    return new SecretKeySpec(derived, "AES");
  }

  /** The key's id is sealed in, so that rows cannot be exchanged. */
  byte[] seal(String kid, byte[] secret) {
    try {
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, kid).doFinal(secret);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed before the installation's secret was changed opens with a former one. */
  byte[] open(String kid, byte[] sealed) {
    try {
      return open(key, kid, sealed);
    } catch (GeneralSecurityException e) {
      for (SecretKeySpec old : former) {
        try {
          return open(old, kid, sealed);
        } catch (GeneralSecurityException another) {
          e.addSuppressed(another);
        }
      }
      throw new IllegalStateException(
          "Signing key " + kid + " cannot be opened: is WORKSAFETY_SECRET_KEY another one?", e);
    }
  }

  private static byte[] open(SecretKeySpec key, String kid, byte[] sealed)
      throws GeneralSecurityException {
    return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), kid)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String kid)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
