package io.worksafety.accountability.veto;

import io.worksafety.accountability.accident.AccidentGrade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The facts a veto rests on, as they were when it was proposed 否决所依据的事实")
record VetoFacts(
    List<VetoAccident> accidents,
    @Schema(description = "案件") @Nullable UUID caseId,
    @Schema(description = "案件处理结果", maxLength = 40) @Nullable String disposition,
    @Schema(description = "统计期起") @Nullable LocalDate windowFrom,
    @Schema(description = "统计期止（含）") @Nullable LocalDate windowTo,
    @Schema(examples = "1 accident(s) of SERIOUS or above, threshold 1", maxLength = 200)
        String arithmetic) {

  @Schema(description = "计入的事故")
  record VetoAccident(
      UUID accidentId,
      @Schema(maxLength = 32) String no,
      Instant occurredAt,
      AccidentGrade grade,
      int deathsCounted) {}
}
