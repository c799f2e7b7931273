package io.worksafety.hazard.rectification;

import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The plan as handed in. A missing part is not a matter of shape: it is answered by name, all parts
 * at once.
 */
@Schema(description = "Rectification plan in six parts 治理方案（六项内容）")
public record SubmitPlan(
    @Schema(description = "1 Goals and tasks 治理的目标和任务") @Text(max = 2000) @Nullable String goals,
    @Schema(description = "2 Methods and measures 采取的方法和措施") @Text(max = 4000)
        @Nullable String methods,
    @Schema(description = "3 Funds in yuan 经费（元）")
        @PositiveOrZero
        @DecimalMax("999999999999.99")
        @Digits(integer = 12, fraction = 2)
        @Nullable BigDecimal fundsYuan,
    @Schema(description = "3 Materials 物资") @Text(max = 2000) @Nullable String materials,
    @Schema(description = "4 Responsible body 负责治理的机构") @Text(max = 200)
        @Nullable String responsibleBody,
    @Schema(description = "4 Responsible person 负责治理的人员") @Nullable UUID responsiblePersonId,
    @Schema(description = "5 Time limit 治理的时限") @Nullable Instant timeLimit,
    @Schema(description = "6 Safety measures meanwhile 安全措施") @Text(max = 2000)
        @Nullable String safetyMeasures,
    @Schema(description = "6 Emergency plan 应急预案") @Text(max = 4000) @Nullable String emergencyPlan,
    @Valid @Nullable FiveInPlace inPlace) {

  public SubmitPlan {
    timeLimit = DueDate.millis(timeLimit);
  }
}
