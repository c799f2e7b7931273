package io.worksafety.platform.register;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters every list of a register has. */
public class RegisterFilter {

  @QueryParam("q")
  @Text(max = 100)
  @Parameter(
      description =
          "Part of a name or number, of its pinyin or of the pinyin's initials: two Chinese"
              + " characters, or three letters or digits; of several words all must occur"
              + " 名称、编号、拼音或首字母的一部分（至少两个汉字或三个字母、数字；多个词须同时出现）")
  @Nullable String q;

  @QueryParam("areaCode")
  @AreaCodeText(minDigits = 2)
  @Parameter(description = "Division and all below it 行政区划及下级")
  @Nullable String areaCode;

  @QueryParam("asOf")
  @Parameter(description = "The register as it was at this instant 截至时点")
  @Nullable Instant asOf;

  @QueryParam("updatedSince")
  @Parameter(description = "Changed at or after 更新时间不早于")
  @Nullable Instant updatedSince;

  @QueryParam("includeVoided")
  @DefaultValue("false")
  @Parameter(description = "With entries that are void 包含已作废记录")
  boolean includeVoided;

  @QueryParam("nearLat")
  @DecimalMin("3")
  @DecimalMax("54")
  @Parameter(description = "Latitude of a point to look around 附近查询：纬度")
  @Nullable Double nearLat;

  @QueryParam("nearLon")
  @DecimalMin("73")
  @DecimalMax("136")
  @Parameter(description = "Longitude of a point to look around 附近查询：经度")
  @Nullable Double nearLon;

  @QueryParam("radiusMetres")
  @DefaultValue("500")
  @Min(1)
  @Max(20_000)
  @Parameter(description = "How far around the point, in metres 附近查询：半径（米）")
  int radiusMetres = 500;

  @QueryParam("crs")
  @Parameter(description = "System of the point or polygon; needed with either 坐标系")
  @Nullable Crs crs;

  @QueryParam("within")
  @Text(max = 4000)
  @Parameter(
      description =
          "Polygon: its corners in order as lon,lat pairs separated by semicolons, 3 to 100"
              + " 多边形范围：按顺序列出顶点，“经度,纬度”以分号分隔",
      schema =
          @Schema(
              implementation = String.class,
              maxLength = 4000,
              examples = "118.70,31.99;118.76,31.99;118.76,32.03"))
  @Nullable String within;

  /** Whether the filter asks for nothing but a division, as of an instant or now. */
  boolean byAreaOnly() {
    return q == null
        && updatedSince == null
        && nearLat == null
        && nearLon == null
        && within == null;
  }
}
