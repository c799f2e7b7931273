package io.worksafety.hazard.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A link to a content, good for a short time 内容的短时链接")
record EvidenceLink(
    EvidenceCopy copy,
    @Schema(description = "To be followed without a token 无需令牌访问", maxLength = 400) String href,
    @Schema(description = "Until when it works 有效期至") Instant expiresAt,
    @Schema(maxLength = 100) String mediaType,
    long size,
    @Schema(description = "SHA-256 of what the link answers 内容摘要", maxLength = 64) String sha256) {}
