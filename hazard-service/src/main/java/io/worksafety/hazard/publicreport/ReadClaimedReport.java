package io.worksafety.hazard.publicreport;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Proof of being the reporter 查询码")
record ReadClaimedReport(
    @Schema(description = "As given when the report was filed 查询码", maxLength = ClaimToken.LENGTH)
        @NotNull
        @Pattern(regexp = ClaimToken.PATTERN)
        String claimToken) {

  @Override
  public String toString() {
    return "ReadClaimedReport";
  }
}
