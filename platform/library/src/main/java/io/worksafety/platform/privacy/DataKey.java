package io.worksafety.platform.privacy;

import io.worksafety.platform.openapi.Labelled;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key of this service for one purpose, unwrapped. */
record DataKey(
    UUID id,
    String purpose,
    Kind kind,
    SecretKeySpec key,
    Instant createdAt,
    @Nullable Instant retiredAt) {

  /** What a key does. */
  @Schema(name = "DataKeyKind", description = "What a key does 密钥作用")
  enum Kind implements Labelled {
    /** Seals values; replaced by rotation. */
    SEAL("加密"),
    /** Hashes values to be searched by; kept, or what was hashed would no longer be found. */
    INDEX("检索");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }

  @Override
  public String toString() {
    return kind + " key " + id + " for " + purpose;
  }
}
