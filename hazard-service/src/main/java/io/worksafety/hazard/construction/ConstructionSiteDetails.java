package io.worksafety.hazard.construction;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a construction site; the body to register one and to correct one. */
@Schema(description = "Details of a construction site 在建工程信息")
record ConstructionSiteDetails(
    @Schema(description = "Construction permit, unique in the district 施工许可证号", maxLength = 64)
        @Text(max = 64)
        @Nullable String permitNo,
    @Schema(description = "Name 工程名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Address 地址", maxLength = 300) @Text(max = 300) @Nullable String address,
    @Schema(description = "Position 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Credit code of the client 建设单位统一社会信用代码", maxLength = 18) @CreditCodeText
        @Nullable String builderUscc,
    @Schema(description = "Credit code of the contractor 施工单位统一社会信用代码", maxLength = 18)
        @NotNull
        @CreditCodeText
        String contractorUscc,
    @Schema(description = "Credit code of the supervisor 监理单位统一社会信用代码", maxLength = 18)
        @CreditCodeText
        @Nullable String supervisorUscc,
    @Schema(description = "Floor area in square metres 建筑面积（平方米）")
        @NotNull
        @PositiveOrZero
        @DecimalMax("999999999999.99")
        @Digits(integer = 12, fraction = 2)
        BigDecimal floorAreaM2,
    @Schema(description = "First day of work; absent while only approved 开工日期")
        @Nullable LocalDate startDate,
    @Schema(description = "Planned end 计划竣工日期") @Nullable LocalDate plannedEnd,
    @Schema(description = "Dangerous partial works 危大工程") @Size(max = 7)
        @Nullable Set<@NotNull DangerousWork> dangerousWorks) {

  static final String COLUMNS =
      "permit_no, name, area_code, address, lat, lon, builder_uscc, contractor_uscc,"
          + " supervisor_uscc, floor_area_m2, start_date, planned_end, dangerous_works";

  static ConstructionSiteDetails read(ResultSet row) throws SQLException {
    return new ConstructionSiteDetails(
        row.getString("permit_no"),
        row.getString("name"),
        row.getString("area_code"),
        row.getString("address"),
        StoredPoint.of(row),
        row.getString("builder_uscc"),
        row.getString("contractor_uscc"),
        row.getString("supervisor_uscc"),
        row.getBigDecimal("floor_area_m2"),
        row.getObject("start_date", LocalDate.class),
        row.getObject("planned_end", LocalDate.class),
        works(List.of((String[]) row.getArray("dangerous_works").getArray())));
  }

  static Set<DangerousWork> works(List<String> names) {
    Set<DangerousWork> works = new TreeSet<>();
    names.forEach(name -> works.add(DangerousWork.valueOf(name)));
    return works;
  }

  List<String> workNames() {
    return dangerousWorks == null
        ? List.of()
        : new TreeSet<>(dangerousWorks).stream().map(Enum::name).toList();
  }

  @Nullable GeoPoint storedLocation() {
    return location == null ? null : location.toCgcs2000();
  }
}
