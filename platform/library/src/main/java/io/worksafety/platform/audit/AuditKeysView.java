package io.worksafety.platform.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Keys that sign tree heads, and keys of the witnesses 树头签名公钥")
record AuditKeysView(
    @Schema(maxLength = 40) String log, List<AuditKeyView> keys, List<WitnessView> witnesses) {

  @Schema(description = "A public key 公钥")
  record AuditKeyView(
      @Schema(maxLength = 16, description = "First 8 bytes of the key's SHA-256 密钥标识") String keyId,
      @Schema(maxLength = 7) String algorithm,
      @Schema(maxLength = 44, description = "The 32 bytes in base64 公钥") String publicKey,
      @Schema(description = "Absent for a key that has not signed yet 首次使用时间")
          @Nullable Instant firstUsedAt) {}

  @Schema(description = "A witness and its key 见证方")
  record WitnessView(
      @Schema(maxLength = 40) String witness, @Schema(maxLength = 44) String publicKey) {}
}
