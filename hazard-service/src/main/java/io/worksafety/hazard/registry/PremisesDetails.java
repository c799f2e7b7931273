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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    @Schema(description = "Why it is low-end, small or scattered; kind LSS_FACTORY only 低小散认定依据")
        @Valid
        @Nullable LssCriteria lssCriteria,
    @Schema(description = "Owner, a person or an enterprise 产权人") @Nullable UUID ownerRef,
    @Schema(description = "Who uses them, persons or enterprises 使用人") @Size(max = 50)
        @Nullable Set<@NotNull UUID> occupierRefs,
    @Schema(description = "Fire protection there is 消防设施") @Size(max = 10)
        @Nullable Set<@NotNull FireFacility> fireFacilities,
    @Schema(description = "Survey round that found them 排查批次") @Nullable UUID surveyRoundId,
    @Schema(description = "Permit 许可证号") @Text(max = 64) @Nullable String permitNo,
    @Schema(description = "Number in another register, unique in the district 外部编号") @Text(max = 64)
        @Nullable String externalRef,
    @Schema(description = "Status; IN_USE when absent 状态") @Nullable PremisesStatus status) {

  /** The columns {@link #read} needs. */
  static final String COLUMNS =
      "name, kinds, address, area_code, enterprise_id, industry_code, lat, lon, floor_area_m2,"
          + " storeys, rooms, occupants, dorm_in_same_building, lss_low, lss_small, lss_scattered,"
          + " lss_reason, owner_ref, occupier_refs, fire_facilities, survey_round_id, permit_no,"
          + " external_ref, status";

  static PremisesDetails read(ResultSet row) throws SQLException {
    return new PremisesDetails(
        row.getString("name"),
        Premises.constants(PremisesKind.class, texts(row, "kinds")),
        row.getString("address"),
        row.getString("area_code"),
        row.getObject("enterprise_id", UUID.class),
        row.getString("industry_code"),
        StoredPoint.of(row),
        row.getBigDecimal("floor_area_m2"),
        row.getObject("storeys", Integer.class),
        row.getObject("rooms", Integer.class),
        row.getObject("occupants", Integer.class),
        row.getBoolean("dorm_in_same_building"),
        LssCriteria.read(row),
        row.getObject("owner_ref", UUID.class),
        new TreeSet<>(List.of((UUID[]) row.getArray("occupier_refs").getArray())),
        Premises.constants(FireFacility.class, texts(row, "fire_facilities")),
        row.getObject("survey_round_id", UUID.class),
        row.getString("permit_no"),
        row.getString("external_ref"),
        PremisesStatus.valueOf(row.getString("status")));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

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
        lssCriteria,
        ownerRef,
        new TreeSet<>(occupiers()),
        new TreeSet<>(facilities()),
        surveyRoundId,
        permitNo,
        externalRef,
        storedStatus());
  }

  Set<UUID> occupiers() {
    return occupierRefs == null ? Set.of() : occupierRefs;
  }

  Set<FireFacility> facilities() {
    return fireFacilities == null ? Set.of() : fireFacilities;
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
        lssCriteria,
        ownerRef,
        occupierRefs,
        fireFacilities,
        surveyRoundId,
        permitNo,
        externalRef,
        status);
  }
}
