package io.worksafety.inspection.inspection;

import io.worksafety.inspection.seal.Commitment;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The text of a plan that is committed to 方案规范文本")
record SealedPlanView(
    UUID inspectionId,
    @Schema(
            maxLength = 20000,
            description =
                "Canonical JSON: the commitment is SHA-256 over WSS-PLAN-v1, a zero byte, 32 bytes"
                    + " of salt and exactly these characters in UTF-8 规范 JSON 文本")
        String canonicalJson,
    @Schema(maxLength = 64, description = "SHA-256 of the text alone 文本摘要") String sha256) {

  static SealedPlanView of(UUID inspectionId, String canonicalJson) {
    return new SealedPlanView(inspectionId, canonicalJson, Commitment.digestOf(canonicalJson));
  }
}
