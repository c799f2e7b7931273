package io.worksafety.hazard.publicreport;

import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.reporter.ReporterDetails;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A report of the public 群众举报")
record FilePublicReport(
    @Schema(description = "By which way it comes in 举报渠道") @NotNull ReportChannel channel,
    @Schema(description = "What it is about 举报事项") @NotNull ReportMatter matter,
    @Schema(description = "What is reported; kept sealed 举报内容（密封保存）", maxLength = 4000)
        @NotNull
        @Text(max = 4000, multiline = true)
        String content,
    @Schema(description = "Somebody died 是否涉及人员死亡") boolean involvesDeath,
    @Schema(description = "Division where it is 行政区划代码") @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Kind of object 对象类型") @Nullable ObjectType objectType,
    @Schema(description = "Premises or enterprise 场所或企业") @Nullable UUID objectId,
    @Schema(description = "Where it is 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Evidence the caller uploaded 已上传的证据") @Size(max = 20)
        @Nullable List<@NotNull UUID> evidenceIds,
    @Schema(description = "Who reports, kept sealed; left out to stay anonymous 举报人") @Valid
        @Nullable ReporterDetails reporter) {

  @Override
  public String toString() {
    return "FilePublicReport";
  }
}
