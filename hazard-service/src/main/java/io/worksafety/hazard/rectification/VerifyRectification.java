package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the verifiers saw on site. */
@Schema(description = "Verification on site 现场验收")
public record VerifyRectification(
    @Schema(description = "Result 验收结论") @NotNull VerificationResult result,
    @Schema(description = "When on site 现场核查时间") @NotNull Instant onSiteAt,
    @Schema(description = "Where on site 现场核查位置") @NotNull @Valid GeoPoint location,
    @Schema(description = "Everyone who verified, the caller among them 验收人")
        @NotNull
        @Size(min = 1, max = 10)
        List<@Valid @NotNull Verifier> verifiers,
    @Schema(description = "Evidence taken at the object 现场证据") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull GivenEvidence> evidence,
    @Schema(description = "Why it failed 不通过原因") @Text(max = 1000) @Nullable String reason,
    @Schema(description = "New due date after a failure 不通过后的新期限") @Nullable Instant dueAt) {

  public VerifyRectification {
    dueAt = DueDate.millis(dueAt);
  }
}
