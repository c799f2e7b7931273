package io.worksafety.hazard.publicreport;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Receipt of a report 举报回执")
record FiledReport(
    @Schema(description = "Number 编号", maxLength = 32) String no,
    ReportStatus status,
    Instant receivedAt,
    @Schema(
            description =
                "For following the report and for a reward; shown once, keep it 查询码（仅显示一次）",
            maxLength = ClaimToken.LENGTH)
        String claimToken) {

  @Override
  public String toString() {
    return "FiledReport " + no;
  }
}
