package io.worksafety.hazard.carrier;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a carrier; the body to register one and to correct one. */
@Schema(description = "Details of a carrier 运输企业信息")
record CarrierDetails(
    @Schema(description = "Unified social credit code 统一社会信用代码", maxLength = 18)
        @NotNull
        @CreditCodeText
        String uscc,
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Permit to carry dangerous goods 道路危险货物运输许可证号", maxLength = 64)
        @NotNull
        @Text(max = 64)
        String permitNo,
    @Schema(description = "Last day of the permit 许可证有效期至") @NotNull LocalDate permitExpires,
    @Schema(description = "Classes and divisions it may carry, GB 6944 危险货物类项")
        @NotNull
        @Size(min = 1, max = 25)
        Set<@NotNull @Size(max = 3) @Pattern(regexp = GoodsClasses.PATTERN) String> dgClasses,
    @Schema(description = "Division 行政区划代码", maxLength = 12) @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Address 地址", maxLength = 300) @Text(max = 300) @Nullable String address,
    @Schema(description = "Position 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Status; OPERATING when absent 状态") @Nullable CarrierStatus status) {

  static final String COLUMNS =
      "uscc, name, permit_no, permit_expires, dg_classes, area_code, address, lat, lon, status";

  static CarrierDetails read(ResultSet row) throws SQLException {
    return new CarrierDetails(
        row.getString("uscc"),
        row.getString("name"),
        row.getString("permit_no"),
        row.getObject("permit_expires", LocalDate.class),
        GoodsClasses.read(row),
        row.getString("area_code"),
        row.getString("address"),
        StoredPoint.of(row),
        CarrierStatus.valueOf(row.getString("status")));
  }

  CarrierStatus storedStatus() {
    return status == null ? CarrierStatus.OPERATING : status;
  }
}
