package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Electric wiring; what is not known stays absent. */
@Schema(description = "Electric wiring 用电线路")
record Wiring(
    @Schema(description = "Year of installation 安装年份") @Min(1900) @Max(2200)
        @Nullable Integer installedYear,
    @Schema(description = "Material 材质") @Text(max = 100) @Nullable String material,
    @Schema(description = "Last test 最近检测日期") @Nullable LocalDate lastTestAt,
    @Schema(description = "Insulation in megohms 绝缘电阻（兆欧）") @DecimalMin("0") @DecimalMax("100000")
        @Nullable BigDecimal insulationMOhm,
    @Schema(description = "Peak load by rated load 负荷率") @DecimalMin("0") @DecimalMax("10")
        @Nullable BigDecimal loadRatio,
    @Schema(description = "Households 户数") @Min(0) @Max(1_000_000) @Nullable Integer households) {}
