package io.worksafety.accountability.veto;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.accountability.accident.AccidentGrade;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "When the rule fires: a kind of a closed set with its figures, never free text."
            + " ACCIDENT_GRADE_AT_LEAST needs grade, count, within; DEATHS_AT_LEAST needs deaths,"
            + " within; CASE_DISPOSITION needs dispositions 触发条件")
record VetoTrigger(
    @NotNull VetoTriggerKind kind,
    @Nullable AccidentGrade grade,
    @Min(1) @Max(100) @Schema(description = "事故起数", examples = "1") @Nullable Integer count,
    @Min(1) @Max(100000) @Schema(description = "死亡人数", examples = "6") @Nullable Integer deaths,
    @Schema(description = "统计期") @Nullable VetoPeriod within,
    @Size(min = 1, max = 12) @Schema(description = "处理结果")
        @Nullable Set<@NotNull @Pattern(regexp = "^[A-Z_]{2,40}$") @Size(max = 40) String>
            dispositions) {

  /** Whether exactly the figures of the kind are given. */
  boolean complete() {
    return switch (kind) {
      case ACCIDENT_GRADE_AT_LEAST ->
          grade != null
              && count != null
              && within != null
              && deaths == null
              && dispositions == null;
      case DEATHS_AT_LEAST ->
          deaths != null
              && within != null
              && grade == null
              && count == null
              && dispositions == null;
      case CASE_DISPOSITION ->
          dispositions != null
              && grade == null
              && count == null
              && deaths == null
              && within == null;
    };
  }
}
