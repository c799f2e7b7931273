package io.worksafety.platform.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Signature of a witness over the same bytes 见证签名")
record CosignatureView(
    @Schema(maxLength = 40) String witness,
    @Schema(maxLength = 88, description = "Ed25519 signature in base64 签名") String signature,
    Instant receivedAt) {}
