package io.worksafety.accountability.vetocheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
    description =
        "A signed answer. The signature is a compact JWS (EdDSA, Ed25519) whose payload is the"
            + " canonical JSON (keys sorted, no spaces, UTF-8) of this answer without answerHash"
            + " and signature; answerHash is the SHA-256 of that payload in hex. Keys are at"
            + " /api/v1/accountability/keys 经签名的核查结果")
record VetoCheckView(
    UUID checkId,
    @Schema(examples = "320105-V-2027-000001", maxLength = 32) String no,
    VetoPurpose purpose,
    Instant at,
    @Schema(description = "The moment the answer is true of 结果时点") Instant asOf,
    List<VetoCheckItem> items,
    @Schema(description = "SHA-256 of the signed payload 结果摘要", maxLength = 64) String answerHash,
    @Schema(description = "Compact JWS 签名", maxLength = 200000) String signature) {

  static VetoCheckView of(VetoCheckAnswer answer, String answerHash, String signature) {
    return new VetoCheckView(
        answer.checkId(),
        answer.no(),
        answer.purpose(),
        answer.at(),
        answer.asOf(),
        answer.items(),
        answerHash,
        signature);
  }
}
