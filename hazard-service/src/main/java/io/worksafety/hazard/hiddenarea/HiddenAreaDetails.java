package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a hidden area; the body to register one and to correct one. */
@Schema(description = "Details of a hidden area 隐患区域信息")
record HiddenAreaDetails(
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Kind 类型") @NotNull HiddenAreaKind kind,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Where it is 空间范围") @NotNull @Valid AreaGeometry geometry,
    @Schema(description = "What is dangerous there 危险情况", maxLength = 1000)
        @Text(max = 1000, multiline = true)
        @Nullable String danger,
    @Schema(description = "Casualties, each year once 历年伤亡") @Size(max = 60)
        @Nullable List<@NotNull @Valid YearOfCasualties> casualtiesByYear,
    @Schema(description = "Whether there are vessels; of water bodies 是否有船舶")
        @Nullable Boolean hasVessels,
    @Schema(description = "Warning signs 警示标志数量") @Min(0) @Max(10_000)
        @Nullable Integer warningSigns,
    @Schema(description = "Who patrols and how often 巡查") @Valid @Nullable Patrol patrol,
    @Schema(description = "The wiring; of kind WIRING only 线路情况") @Valid @Nullable Wiring wiring,
    @Schema(description = "Survey round that found it 摸排批次") @Nullable UUID surveyRoundId) {

  List<YearOfCasualties> casualties() {
    return casualtiesByYear == null ? List.of() : casualtiesByYear;
  }

  /** The same with its shape as it is stored. */
  HiddenAreaDetails stored() {
    return new HiddenAreaDetails(
        name,
        kind,
        areaCode,
        geometry.toCgcs2000(),
        danger,
        casualties(),
        hasVessels,
        warningSigns,
        patrol,
        wiring,
        surveyRoundId);
  }

  void requireConsistent(int thisYear) {
    if ((kind == HiddenAreaKind.WIRING) != (wiring != null)) {
      throw HiddenAreaProblem.DETAILS_MISMATCH
          .because("Wiring is described for kind WIRING, and only for it", "仅用电线路类型须填写线路情况")
          .at("/wiring");
    }
    if (kind != HiddenAreaKind.WATER_BODY && hasVessels != null) {
      throw HiddenAreaProblem.DETAILS_MISMATCH
          .because("Vessels are a matter of water bodies", "仅水域类型填写船舶情况")
          .at("/hasVessels");
    }
    if (casualties().stream().map(YearOfCasualties::year).distinct().count()
        != casualties().size()) {
      throw HiddenAreaProblem.DETAILS_MISMATCH
          .because("A year occurs twice", "年份重复")
          .at("/casualtiesByYear");
    }
    if (casualties().stream().anyMatch(c -> c.year() > thisYear)) {
      throw HiddenAreaProblem.DETAILS_MISMATCH
          .because("A year lies in the future", "年份晚于当前年份")
          .at("/casualtiesByYear");
    }
    if (wiring != null && wiring.installedYear() != null && wiring.installedYear() > thisYear) {
      throw HiddenAreaProblem.DETAILS_MISMATCH
          .because("The wiring is not installed yet", "线路安装年份晚于当前年份")
          .at("/wiring/installedYear");
    }
  }
}
