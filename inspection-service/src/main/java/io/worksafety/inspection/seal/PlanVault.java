package io.worksafety.inspection.seal;

import io.worksafety.platform.security.SecretKey;
import io.worksafety.platform.store.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts plans with AES-256-GCM under a data key of their own, which is wrapped by a key derived
 * from the service's secret. Ciphertexts are bound to the inspection and to their role, so that no
 * row can be exchanged for another.
 */
@ApplicationScoped
class PlanVault {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_ID_BYTES = 8;
  private static final String PURPOSE = "inspection.sealed-plan.v1";

  private final SecureRandom random = new SecureRandom();
  private final byte[] wrappingKey;
  private final String keyId;

  /** By id: this one, and those before the service's secret was changed. */
  private final Map<String, byte[]> wrappingKeys = new HashMap<>();

  PlanVault(SecretKey secret) {
    this.wrappingKey = secret.derive(PURPOSE);
    this.keyId = idOf(wrappingKey);
    secret.deriveFormer(PURPOSE).forEach(old -> wrappingKeys.put(idOf(old), old));
    wrappingKeys.put(keyId, wrappingKey);
  }

  private static String idOf(byte[] key) {
    return HexFormat.of().formatHex(CanonicalJson.sha256(key), 0, KEY_ID_BYTES);
  }

  /** A new encrypted plan. */
  SealedPlan lock(Plan plan) {
    byte[] dataKey = fresh(KEY_BYTES);
    return new SealedPlan(
        plan.planId(), keyId, wrap(plan.planId(), dataKey), encrypt(plan.planId(), dataKey, plan));
  }

  /** Puts a changed plan in the place of the old one, under a new data key. */
  void replace(SealedPlan sealed, Plan plan) {
    byte[] dataKey = fresh(KEY_BYTES);
    sealed.replace(keyId, wrap(plan.planId(), dataKey), encrypt(plan.planId(), dataKey, plan));
  }

  /** Keeps the commitment, and the salt as secret as the plan. */
  void commit(SealedPlan sealed, byte[] salt, String commitment) throws PlanUnreadable {
    sealed.commit(commitment, encrypt(dataKey(sealed), salt, bound(sealed.inspectionId(), "salt")));
  }

  /** The canonical text of the plan, exactly as it was locked. */
  String read(SealedPlan sealed) throws PlanUnreadable {
    byte[] text =
        decrypt(dataKey(sealed), sealed.ciphertext(), bound(sealed.inspectionId(), "plan"));
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The salt of a plan that was committed to. */
  byte[] salt(SealedPlan sealed) throws PlanUnreadable {
    byte[] ciphertext = sealed.saltCiphertext();
    if (ciphertext == null) {
      throw new IllegalStateException("Plan " + sealed.inspectionId() + " was not committed to");
    }
    return decrypt(dataKey(sealed), ciphertext, bound(sealed.inspectionId(), "salt"));
  }

  private byte[] encrypt(UUID id, byte[] dataKey, Plan plan) {
    return encrypt(
        dataKey, plan.canonicalJson().getBytes(StandardCharsets.UTF_8), bound(id, "plan"));
  }

  private byte[] wrap(UUID id, byte[] dataKey) {
    return encrypt(wrappingKey, dataKey, bound(id, "key"));
  }

  private byte[] dataKey(SealedPlan sealed) throws PlanUnreadable {
    byte[] unwrapping = wrappingKeys.get(sealed.keyId());
    if (unwrapping == null) {
      throw new IllegalStateException(
          "Plan "
              + sealed.inspectionId()
              + " needs the service key "
              + sealed.keyId()
              + ", but "
              + keyId
              + " is configured");
    }
    return decrypt(unwrapping, sealed.wrappedKey(), bound(sealed.inspectionId(), "key"));
  }

  private static byte[] bound(UUID id, String role) {
    return (PURPOSE + "/" + role + "/" + id).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] encrypt(byte[] key, byte[] clear, byte[] boundTo) {
    byte[] nonce = fresh(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(clear);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The Java platform lacks AES-GCM", e);
    }
  }

  private static byte[] decrypt(byte[] key, byte[] sealed, byte[] boundTo) throws PlanUnreadable {
    if (sealed.length <= NONCE_BYTES) {
      throw new PlanUnreadable(
          "The ciphertext has only " + sealed.length + " bytes", new IllegalArgumentException());
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, boundTo)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new PlanUnreadable("The ciphertext was changed", e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] boundTo)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(boundTo);
    return cipher;
  }

  private byte[] fresh(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
