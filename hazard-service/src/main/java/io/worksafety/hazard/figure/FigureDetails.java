package io.worksafety.hazard.figure;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an external figure; the body to register one and to correct one. */
@Schema(description = "Details of an external figure 外部数据信息")
record FigureDetails(
    @Schema(
            description =
                "What is counted, e.g. DG_VEHICLES, DG_CARRIERS; POPULATION_CELL is a cell of a"
                    + " population grid 指标编码",
            examples = "DG_VEHICLES")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,39}$")
        String code,
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Value 数值") @NotNull @Digits(integer = 14, fraction = 4) BigDecimal value,
    @Schema(description = "Unit 单位", maxLength = 20) @NotNull @Text(max = 20) String unit,
    @Schema(description = "Division whose register it is in 登记地行政区划代码", maxLength = 12)
        @NotNull
        @AreaCodeText
        String areaCode,
    @Schema(description = "Division it is about, e.g. the whole city 数据所属行政区划代码", maxLength = 12)
        @NotNull
        @AreaCodeText(minDigits = 2)
        String aboutAreaCode,
    @Schema(description = "Day it holds for 数据日期") @NotNull LocalDate asOfDate,
    @Schema(description = "Who published it 数据来源", maxLength = 300) @NotNull @Text(max = 300)
        String source,
    @Schema(description = "Document or address of the source 来源文号或网址", maxLength = 500)
        @Text(max = 500)
        @Nullable String sourceRef,
    @Schema(description = "Centre of the cell 网格中心点") @Valid @Nullable GeoPoint location,
    @Schema(description = "Side of the cell in metres 网格边长（米）") @Min(10) @Max(5000)
        @Nullable Integer cellMetres) {

  static final String COLUMNS =
      "code, name, value, unit, area_code, about_area_code, as_of_date, source, source_ref, lat,"
          + " lon, cell_metres";

  static FigureDetails read(ResultSet row) throws SQLException {
    return new FigureDetails(
        row.getString("code"),
        row.getString("name"),
        row.getBigDecimal("value"),
        row.getString("unit"),
        row.getString("area_code"),
        row.getString("about_area_code"),
        row.getObject("as_of_date", LocalDate.class),
        row.getString("source"),
        row.getString("source_ref"),
        StoredPoint.of(row),
        row.getObject("cell_metres", Integer.class));
  }

  @Nullable GeoPoint storedLocation() {
    return location == null ? null : location.toCgcs2000();
  }
}
