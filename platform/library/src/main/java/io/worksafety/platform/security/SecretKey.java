package io.worksafety.platform.security;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The installation's secret; every use derives a key of its own from it. */
@Singleton
public class SecretKey {

  private final byte[] secret;

  SecretKey(@ConfigProperty(name = "worksafety.secret-key") Optional<String> configured) {
    secret =
        Base64.getDecoder()
            .decode(
                configured.orElseThrow(() ->
                    new IllegalStateException(
                        "worksafety.secret-key is missing: set WORKSAFETY_SECRET_KEY to 32"
                            + " random bytes in base64")));
    if (secret.length < 32) {
      throw new IllegalStateException("worksafety.secret-key must have at least 32 bytes");
    }
  }

  /** 32 bytes for one purpose; the same purpose always gets the same key. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(("worksafety/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
