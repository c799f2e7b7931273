package io.worksafety.hazard.investment;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation puts into work safety; the body to register it and to correct it. */
@Schema(description = "Details of a safety investment 安全投入信息")
record SafetyInvestmentDetails(
    @Schema(description = "Organisation that invests 单位") @NotNull UUID organizationId,
    @Schema(description = "Its name 单位名称", maxLength = 200) @NotNull @Text(max = 200)
        String organizationName,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Year 年度") @Min(2000) @Max(2100) int year,
    @Schema(description = "Kind 类别") @NotNull InvestmentKind kind,
    @Schema(description = "YUAN of funds, PERSONS of staff, ITEMS or YUAN of the others 计量单位")
        @NotNull
        InvestmentUnit unit,
    @Schema(description = "Planned; absent when not known 计划数")
        @DecimalMin("0")
        @Digits(integer = 14, fraction = 2)
        @Nullable BigDecimal planned,
    @Schema(description = "Actual so far; absent when not known 实际数")
        @DecimalMin("0")
        @Digits(integer = 14, fraction = 2)
        @Nullable BigDecimal actual,
    @Schema(description = "Evidence 证据") @Size(max = 20) @Nullable List<@NotNull UUID> evidenceIds,
    @Schema(description = "Note 说明", maxLength = 500) @Text(max = 500) @Nullable String note) {

  void requireConsistent() {
    if (!kind.units().contains(unit)) {
      throw SafetyInvestmentProblem.UNIT_MISMATCH
          .because(
              kind + " is counted in " + kind.units(),
              kind.labelZh() + "不以" + unit.labelZh() + "计量")
          .at("/unit");
    }
  }
}
