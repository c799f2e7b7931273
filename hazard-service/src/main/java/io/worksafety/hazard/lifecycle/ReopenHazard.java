package io.worksafety.hazard.lifecycle;

import io.worksafety.hazard.rectification.DueDate;
import io.worksafety.hazard.rectification.GivenEvidence;
import io.worksafety.platform.code.Text;
import io.worksafety.platform.openapi.Labelled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closed hazard proved to be still there. */
@Schema(description = "Reopening of a closed hazard 隐患重新启动")
record ReopenHazard(
    @Schema(description = "On what ground 启动依据") @NotNull ReopenBasis basis,
    @Schema(description = "What reopened it: number of the look-back, the case or the request 依据编号")
        @NotNull
        @Text(max = 64)
        String reopenedBy,
    @Schema(description = "Reason 理由") @NotNull @Text(max = 500) String reason,
    @Schema(description = "Evidence that it is still there 证据") @NotNull @Size(min = 1, max = 20)
        List<@Valid @NotNull GivenEvidence> evidence,
    @Schema(description = "New due date 新的整改期限") @NotNull Instant dueAt) {

  ReopenHazard {
    dueAt = DueDate.millis(dueAt);
  }

  /** Grounds to reopen. */
  enum ReopenBasis implements Labelled {
    LOOK_BACK("回头看"),
    DISCIPLINE("纪检监察"),
    AUDIT_REQUEST("审计要求");

    private final String labelZh;

    ReopenBasis(String labelZh) {
      this.labelZh = labelZh;
    }

    @Override
    public String labelZh() {
      return labelZh;
    }
  }
}
