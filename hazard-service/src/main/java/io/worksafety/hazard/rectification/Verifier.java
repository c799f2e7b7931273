package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Someone who was on site to verify. */
@Schema(description = "Verifier 验收人")
public record Verifier(
    @Schema(description = "Person 人员") @NotNull UUID personId,
    @Schema(description = "Enforcement credential number 执法证号") @Text(max = 32)
        @Nullable String credentialNo) {}
