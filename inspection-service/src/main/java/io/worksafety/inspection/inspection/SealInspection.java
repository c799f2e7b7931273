package io.worksafety.inspection.inspection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Commitment to the plan 方案密封")
record SealInspection(
    @Schema(
            description = "32 random bytes in hexadecimal, drawn by the author 盐值",
            pattern = "^[0-9a-f]{64}$")
        @NotNull
        @Size(min = 64, max = 64)
        @Pattern(regexp = "^[0-9a-f]{64}$")
        String salt,
    @Schema(
            description =
                "SHA-256 over WSS-PLAN-v1, a zero byte, the salt and the canonical plan 承诺值",
            pattern = "^[0-9a-f]{64}$")
        @NotNull
        @Size(min = 64, max = 64)
        @Pattern(regexp = "^[0-9a-f]{64}$")
        String commitment) {}
