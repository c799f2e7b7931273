package io.worksafety.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The bytes of a sealed value: version, id of the data key (16), nonce (12), AES-256-GCM ciphertext
 * with its tag (16). The place it is meant for is authenticated with it, so that a value copied to
 * another row or column does not open.
 */
final class Envelope {

  static final int KEY_BYTES = 32;
  static final byte VERSION = 1;

  private static final int HEAD = 1 + 16;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Envelope() {}

  static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  static byte[] seal(UUID keyId, SecretKeySpec key, String place, byte[] clear) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    ByteBuffer sealed = ByteBuffer.allocate(HEAD + NONCE + clear.length + TAG);
    sealed.put(VERSION);
    sealed.putLong(keyId.getMostSignificantBits()).putLong(keyId.getLeastSignificantBits());
    sealed.put(nonce);
    try {
      cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(ByteBuffer.wrap(clear), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not work here", e);
    }
    return sealed.array();
  }

  static boolean isSealed(byte[] value) {
    return value.length >= HEAD + NONCE + TAG && value[0] == VERSION;
  }

  static UUID keyId(byte[] sealed) {
    if (!isSealed(sealed)) {
      throw new IllegalStateException("Not a sealed value: " + sealed.length + " bytes");
    }
    ByteBuffer head = ByteBuffer.wrap(sealed, 1, 16);
    return new UUID(head.getLong(), head.getLong());
  }

  static byte[] open(SecretKeySpec key, String place, byte[] sealed) {
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, HEAD, nonce, 0, NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
          .doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The sealed value of " + place + " does not open", e);
    }
  }

  static byte[] hash(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 does not work here", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
