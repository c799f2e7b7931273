package io.worksafety.hazard.carrier;

import io.worksafety.hazard.registry.StoredPoint;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.PlateNumberText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a vehicle; the body to register one and to correct one. */
@Schema(description = "Details of a dangerous-goods vehicle 危险货物运输车辆信息")
record VehicleDetails(
    @Schema(description = "Number plate, GA 36 号牌", maxLength = 10) @NotNull @PlateNumberText
        String plate,
    @Schema(description = "Colour of the plate 号牌颜色") @NotNull PlateColour plateColour,
    @Schema(description = "Vehicle identification number 车辆识别代号")
        @Size(max = 17)
        @Pattern(regexp = "^[A-HJ-NPR-Z0-9]{17}$")
        @Nullable String vin,
    @Schema(description = "Carrier 所属企业") @NotNull UUID carrierId,
    @Schema(description = "Division in which it is kept 行政区划代码", maxLength = 12)
        @NotNull
        @AreaCodeText
        String areaCode,
    @Schema(description = "Classes and divisions it may carry, GB 6944 危险货物类项")
        @NotNull
        @Size(min = 1, max = 25)
        Set<@NotNull @Size(max = 3) @Pattern(regexp = GoodsClasses.PATTERN) String> dgClasses,
    @Schema(description = "Volume of the tank in cubic metres 罐体容积（立方米）")
        @Positive
        @Digits(integer = 4, fraction = 2)
        @Nullable BigDecimal tankVolumeM3,
    @Schema(description = "Positioning device 卫星定位终端编号", maxLength = 64) @NotNull @Text(max = 64)
        String gpsDeviceId,
    @Schema(description = "Operating permit 道路运输证号", maxLength = 64) @NotNull @Text(max = 64)
        String permitNo,
    @Schema(description = "Last day of the permit 道路运输证有效期至") @NotNull LocalDate permitExpires,
    @Schema(description = "Drivers 驾驶人员") @Size(max = 20)
        @Nullable Set<@NotNull UUID> driverPersonIds,
    @Schema(description = "Escorts 押运人员") @Size(max = 20)
        @Nullable Set<@NotNull UUID> escortPersonIds,
    @Schema(description = "Where it is parked when not on the road 停放地点") @Valid
        @Nullable GeoPoint location,
    @Schema(description = "Status; IN_SERVICE when absent 状态") @Nullable VehicleStatus status) {

  static final String COLUMNS =
      "plate, plate_colour, vin, carrier_id, area_code, dg_classes, tank_volume_m3, gps_device_id,"
          + " permit_no, permit_expires, driver_ids, escort_ids, lat, lon, status";

  static VehicleDetails read(ResultSet row) throws SQLException {
    return new VehicleDetails(
        row.getString("plate"),
        PlateColour.valueOf(row.getString("plate_colour")),
        row.getString("vin"),
        row.getObject("carrier_id", UUID.class),
        row.getString("area_code"),
        GoodsClasses.read(row),
        row.getBigDecimal("tank_volume_m3"),
        row.getString("gps_device_id"),
        row.getString("permit_no"),
        row.getObject("permit_expires", LocalDate.class),
        new TreeSet<>(List.of((UUID[]) row.getArray("driver_ids").getArray())),
        new TreeSet<>(List.of((UUID[]) row.getArray("escort_ids").getArray())),
        StoredPoint.of(row),
        VehicleStatus.valueOf(row.getString("status")));
  }

  static List<UUID> stored(@Nullable Set<UUID> people) {
    return people == null ? List.of() : List.copyOf(new TreeSet<>(people));
  }

  VehicleStatus storedStatus() {
    return status == null ? VehicleStatus.IN_SERVICE : status;
  }
}
