package io.worksafety.platform.privacy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A data key, never its bytes 数据密钥（不含密钥内容）")
record DataKeyView(
    UUID id,
    @Schema(description = "What the key is for 用途", maxLength = 40) String purpose,
    DataKey.Kind kind,
    Instant createdAt,
    @Schema(description = "Since when nothing is sealed with it any more 停用时间")
        @Nullable Instant retiredAt) {

  static DataKeyView of(DataKey key) {
    return new DataKeyView(key.id(), key.purpose(), key.kind(), key.createdAt(), key.retiredAt());
  }
}
