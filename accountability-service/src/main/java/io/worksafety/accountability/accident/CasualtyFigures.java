package io.worksafety.accountability.accident;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Casualties and loss known so far 截至目前的伤亡和损失")
record CasualtyFigures(
    @Min(0) @Max(100000) @Schema(description = "死亡人数", examples = "3") int deaths,
    @Min(0) @Max(100000) @Schema(description = "下落不明人数", examples = "0") int missing,
    @Min(0) @Max(100000) @Schema(description = "重伤人数", examples = "2") int seriousInjuries,
    @Min(0) @Max(100000) @Schema(description = "急性工业中毒人数，计入重伤", examples = "0") int poisoned,
    @Min(0) @Max(100000) @Schema(description = "轻伤人数", examples = "4") int lightInjuries,
    @DecimalMin("0")
        @DecimalMax("99999999999999.99")
        @Digits(integer = 14, fraction = 2)
        @Schema(
            description = "直接经济损失（元）；不详时省略并在 unknown 中说明",
            minimum = "0",
            maximum = "99999999999999.99",
            examples = "1200000")
        @Nullable BigDecimal lossYuan) {

  Casualties counted() {
    return new Casualties(deaths, missing, seriousInjuries, poisoned, lightInjuries, lossYuan);
  }
}
