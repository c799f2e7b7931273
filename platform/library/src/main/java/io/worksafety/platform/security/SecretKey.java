package io.worksafety.platform.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's secret; every use derives a key of its own from it. */
@Singleton
public class SecretKey {

  private final byte[] secret;
  private final List<byte[]> former;

  SecretKey(
      @ConfigProperty(name = "worksafety.secret-key") Optional<String> configured,
      @ConfigProperty(name = "worksafety.former-secret-keys") Optional<List<String>> former) {
    this.secret =
        decode(
            configured.orElseThrow(() ->
                new IllegalStateException(
                    "worksafety.secret-key is missing: set WORKSAFETY_SECRET_KEY to 32"
                        + " random bytes in base64")));
    this.former = former.orElse(List.of()).stream().map(SecretKey::decode).toList();
  }

  private static byte[] decode(String configured) {
    byte[] secret = Base64.getDecoder().decode(configured);
    if (secret.length < 32) {
      throw new IllegalStateException("worksafety.secret-key must have at least 32 bytes");
    }
    return secret;
  }

  /** 32 bytes for one purpose; the same purpose always gets the same key. */
  public byte[] derive(String purpose) {
    return derive(secret, purpose);
  }

  /** What {@link #derive} gave under the secrets before this one: to open, never to seal. */
  public List<byte[]> deriveFormer(String purpose) {
    return former.stream().map(old -> derive(old, purpose)).toList();
  }

  private static byte[] derive(byte[] secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(("worksafety/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
