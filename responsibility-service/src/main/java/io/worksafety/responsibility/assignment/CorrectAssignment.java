package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What was true all along, in full; kind, level, scope and role stay 更正责任分工")
record CorrectAssignment(
    @NotNull @Schema(description = "The post that holds it 责任岗位") UUID holderPostId,
    @Schema(description = "How far the duties go, for an enterprise 责任程度") @Nullable Degree degree,
    @Valid @Schema(description = "The document it rests on, required 依据（必填）") @Nullable Basis basis,
    @NotNull @Schema(description = "First instant it holds 起始时间") Instant validFrom,
    @Schema(description = "First instant it no longer holds; open when absent 截止时间（不含）")
        @Nullable Instant validTo,
    @NotNull @Text(max = 300) @Schema(description = "What was wrong 更正原因", maxLength = 300)
        String reason) {}
