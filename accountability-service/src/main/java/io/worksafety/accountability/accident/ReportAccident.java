package io.worksafety.accountability.accident;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.IndustryCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "First report of an accident 事故快报（国务院令第493号第十二条）")
record ReportAccident(
    @NotNull @Schema(description = "事故发生时间") Instant occurredAt,
    @NotNull OccurredCertainty occurredCertainty,
    @NotNull
        @AreaCodeText(minDigits = 6)
        @Schema(description = "事故发生地行政区划代码", examples = "320105001")
        String areaCode,
    @Text(max = 300) @Schema(description = "事故发生地点") @Nullable String place,
    @Valid @Schema(description = "坐标") @Nullable GeoPoint location,
    @Text(max = 200) @Schema(description = "事故发生单位名称") @Nullable String unitName,
    @CreditCodeText @Schema(description = "事故发生单位统一社会信用代码") @Nullable String unitUscc,
    @Schema(description = "Kind of the registered object; with objectId 已登记对象的种类")
        @Nullable AccidentObjectType objectType,
    @Schema(description = "Id of the registered object 已登记对象") @Nullable UUID objectId,
    @IndustryCodeText @Schema(description = "行业代码 GB/T 4754", examples = "C3360")
        @Nullable String industryCode,
    @Min(1)
        @Max(27)
        @Schema(description = "事故类型序号，GB 6441-2025 表1（1 物体打击 … 9 火灾 … 27 其他）", examples = "9")
        @Nullable Integer accidentType,
    @NotNull
        @Schema(description = "Road traffic or fire: a window of 7 days instead of 30 道路交通或火灾事故")
        Boolean roadOrFire,
    @Text(max = 2000, multiline = true) @Schema(description = "事故现场情况") @Nullable String scene,
    @Text(max = 4000, multiline = true) @Schema(description = "事故简要经过") @Nullable String course,
    @Text(max = 4000, multiline = true) @Schema(description = "已经采取的措施") @Nullable String measures,
    @Schema(description = "单位负责人接到报告的时间，一小时上报时限由此起算") @Nullable Instant headInformedAt,
    @Valid @Nullable EarliestSignal earliestSignal,
    @Schema(
            description =
                "When the district received the report; the server's clock if absent. Only the"
                    + " receiving side may state it, not later than now 接报时间，省略时取服务器时钟")
        @Nullable Instant receivedAt,
    @NotNull @Valid CasualtyFigures casualties,
    @NotNull @Text(max = 200) @Schema(description = "信息来源", examples = "建邺区应急管理局值班室") String source,
    @Size(max = 8) @Schema(description = "Contents not known yet, each with its reason 不详内容")
        @Nullable List<@NotNull @Valid UnknownContent> unknown) {

  List<UnknownContent> unknownContents() {
    return unknown == null ? List.of() : unknown;
  }

  /** Whether a statutory content has a value. */
  boolean has(ReportContent content) {
    return switch (content) {
      case UNIT -> unitName != null;
      case PLACE -> place != null;
      case SCENE -> scene != null;
      case COURSE -> course != null;
      case LOSS -> casualties.lossYuan() != null;
      case MEASURES -> measures != null;
      case HEAD_INFORMED_AT -> headInformedAt != null;
      case ACCIDENT_TYPE -> accidentType != null;
    };
  }
}
