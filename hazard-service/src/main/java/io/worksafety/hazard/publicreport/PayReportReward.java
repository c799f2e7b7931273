package io.worksafety.hazard.publicreport;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Payment of a reward 发放奖励")
record PayReportReward(
    @Schema(description = "Voucher 凭证号", maxLength = 64) @NotNull @Text(max = 64) String voucherNo,
    @Schema(
            description = "Shown by an anonymous reporter 匿名举报人出示的查询码",
            maxLength = ClaimToken.LENGTH)
        @Pattern(regexp = ClaimToken.PATTERN)
        @Nullable String claimToken) {

  @Override
  public String toString() {
    return "PayReportReward";
  }
}
