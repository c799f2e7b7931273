package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "More of what was reported 补充举报内容")
record SupplementPublicReport(
    @Schema(description = "As given when the report was filed 查询码", maxLength = ClaimToken.LENGTH)
        @NotNull
        @Pattern(regexp = ClaimToken.PATTERN)
        String claimToken,
    @Schema(description = "What is added; kept sealed 补充内容（密封保存）", maxLength = 2000)
        @NotNull
        @Text(max = 2000, multiline = true)
        String content) {

  @Override
  public String toString() {
    return "SupplementPublicReport";
  }
}
