package io.worksafety.hazard.registry;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.IndustryCodeText;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of premises; the body to register them and to correct them. */
@Schema(description = "Details of premises 场所信息")
public record PremisesDetails(
    @Schema(description = "Name 名称") @NotNull @Text(max = 200) String name,
    @Schema(description = "Kinds, at least one 类别（可多选）") @NotNull @Size(min = 1, max = 9)
        Set<@NotNull PremisesKind> kinds,
    @Schema(description = "Address 地址") @NotNull @Text(max = 300) String address,
    @Schema(description = "Division 行政区划代码") @NotNull @AreaCodeText String areaCode,
    @Schema(description = "Enterprise that uses them 使用企业") @Nullable UUID enterpriseId,
    @Schema(description = "Industry; the enterprise's when absent 国民经济行业代码") @IndustryCodeText
        @Nullable String industryCode,
    @Schema(description = "Position 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Floor area in square metres 建筑面积（平方米）")
        @Positive
        @DecimalMax("9999999999.99")
        @Digits(integer = 10, fraction = 2)
        @Nullable BigDecimal floorAreaM2,
    @Schema(description = "Storeys 层数") @Min(1) @Max(200) @Nullable Integer storeys,
    @Schema(description = "Rooms 房间数") @Min(0) @Max(100_000) @Nullable Integer rooms,
    @Schema(description = "Occupants 居住人数") @Min(0) @Max(1_000_000) @Nullable Integer occupants,
    @Schema(description = "People sleep in the same building 同一建筑内有人员住宿")
        boolean dormitoryInSameBuilding,
    @Schema(description = "Permit 许可证号") @Text(max = 64) @Nullable String permitNo,
    @Schema(description = "Number in another register, unique in the district 外部编号") @Text(max = 64)
        @Nullable String externalRef,
    @Schema(description = "Status; IN_USE when absent 状态") @Nullable PremisesStatus status) {

  /** The same as it would be stored, so that equal details are equal. */
  public PremisesDetails stored() {
    return new PremisesDetails(
        name,
        new TreeSet<>(kinds),
        address,
        areaCode,
        enterpriseId,
        industryCode,
        storedLocation(),
        floorAreaM2 == null ? null : floorAreaM2.setScale(2),
        storeys,
        rooms,
        occupants,
        dormitoryInSameBuilding,
        permitNo,
        externalRef,
        storedStatus());
  }

  @Nullable GeoPoint storedLocation() {
    return location == null ? null : location.toCgcs2000();
  }

  PremisesStatus storedStatus() {
    return status == null ? PremisesStatus.IN_USE : status;
  }

  public PremisesDetails withIndustry(@Nullable String industry) {
    return new PremisesDetails(
        name,
        kinds,
        address,
        areaCode,
        enterpriseId,
        industry,
        location,
        floorAreaM2,
        storeys,
        rooms,
        occupants,
        dormitoryInSameBuilding,
        permitNo,
        externalRef,
        status);
  }
}
