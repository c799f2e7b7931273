package io.worksafety.platform.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A witness's signature 见证签名")
record CosignTreeHead(
    @Schema(description = "Name of a configured witness 见证方", maxLength = 40)
        @NotNull
        @Pattern(regexp = "^[a-z0-9-]{1,40}$")
        String witness,
    @Schema(
            description = "Ed25519 over the bytes the head's own signature covers, base64 签名",
            maxLength = 88)
        @NotNull
        @Pattern(regexp = "^[A-Za-z0-9+/]{86}==$")
        String signature) {}
