package io.worksafety.hazard.registry;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an enterprise; the body to register one and to correct one. */
@Schema(description = "Details of an enterprise 企业信息")
public record EnterpriseDetails(
    @Schema(description = "Unified social credit code 统一社会信用代码") @CreditCodeText
        @Nullable String uscc,
    @Schema(description = "Why there is no credit code; kind OTHER only 无统一社会信用代码的原因")
        @Text(max = 200)
        @Nullable String noUsccReason,
    @Schema(description = "Name 名称") @NotNull @Text(max = 200) String name,
    @Schema(description = "Kind 类型") @NotNull EnterpriseKind kind,
    @Schema(description = "Industry, GB/T 4754 国民经济行业代码") @IndustryCodeText
        @Nullable String industryCode,
    @Schema(description = "Employees 从业人数") @Min(0) @Max(10_000_000) @Nullable Integer employees,
    @Schema(description = "High-risk trades 高危行业类别") @Size(max = 6)
        @Nullable Set<@NotNull HighRiskClass> highRiskClasses,
    @Schema(description = "Division of the place of business 行政区划代码") @NotNull @AreaCodeText
        String areaCode,
    @Schema(description = "Address 地址") @Text(max = 300) @Nullable String address,
    @Schema(description = "Position 位置") @Valid @Nullable GeoPoint location,
    @Schema(description = "Person in charge 主要负责人") @Nullable UUID principalPersonRef,
    @Schema(description = "Number in another register, unique in the district 外部编号") @Text(max = 64)
        @Nullable String externalRef,
    @Schema(description = "Status; ACTIVE when absent 状态") @Nullable EnterpriseStatus status) {

  /** The columns {@link #read} needs. */
  static final String COLUMNS =
      "uscc, no_uscc_reason, name, kind, industry_code, employees, high_risk, area_code, address,"
          + " lat, lon, principal_person_ref, external_ref, status";

  static EnterpriseDetails read(ResultSet row) throws SQLException {
    return new EnterpriseDetails(
        row.getString("uscc"),
        row.getString("no_uscc_reason"),
        row.getString("name"),
        EnterpriseKind.valueOf(row.getString("kind")),
        row.getString("industry_code"),
        row.getObject("employees", Integer.class),
        Premises.constants(HighRiskClass.class, PremisesDetails.texts(row, "high_risk")),
        row.getString("area_code"),
        row.getString("address"),
        StoredPoint.of(row),
        row.getObject("principal_person_ref", UUID.class),
        row.getString("external_ref"),
        EnterpriseStatus.valueOf(row.getString("status")));
  }

  /** The same as it would be stored, so that equal details are equal. */
  public EnterpriseDetails stored() {
    return new EnterpriseDetails(
        uscc,
        uscc == null ? noUsccReason : null,
        name,
        kind,
        industryCode,
        employees,
        new TreeSet<>(highRisk()),
        areaCode,
        address,
        storedLocation(),
        principalPersonRef,
        externalRef,
        storedStatus());
  }

  Set<HighRiskClass> highRisk() {
    return highRiskClasses == null ? Set.of() : highRiskClasses;
  }

  @Nullable GeoPoint storedLocation() {
    return location == null ? null : location.toCgcs2000();
  }

  EnterpriseStatus storedStatus() {
    return status == null ? EnterpriseStatus.ACTIVE : status;
  }
}
