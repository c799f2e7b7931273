package io.worksafety.responsibility.assignment;

import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.IndustryCodeText;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    description =
        "Exactly one scope: an object, an enterprise, a street, a branch of industry in a district,"
            + " or what a department answers for 责任范围（五选一）")
record ScopeItem(
    @Schema(description = "One place 单个对象") @Nullable UUID objectId,
    @Schema(description = "An enterprise and all its places 企业及其全部场所") @Nullable UUID enterpriseId,
    @AreaCodeText
        @Schema(
            description =
                "A street (9 digits) or village (12); with industryPrefix the district (6) 行政区划代码",
            maxLength = 12)
        @Nullable String areaCode,
    @IndustryCodeText(prefix = true)
        @Schema(description = "Branch of industry, with areaCode 行业代码前缀", maxLength = 5)
        @Nullable String industryPrefix,
    @Schema(description = "What this department answers for 部门监管范围")
        @Nullable UUID departmentOrganizationId) {

  /** The scope, or a refusal when the item does not name exactly one. */
  Scope scope() {
    return read()
        .orElseThrow(() ->
            AssignmentProblem.SCOPE_INVALID
                .because(
                    "Give exactly one of objectId, enterpriseId, departmentOrganizationId,"
                        + " areaCode (9 or 12 digits), or areaCode (6 digits) with"
                        + " industryPrefix",
                    "责任范围须五选一：对象、企业、部门、街道（9位）或社区（12位）、行业前缀加区划（6位）")
                .at("/scope"));
  }

  Optional<Scope> read() {
    long named =
        Stream.of(objectId, enterpriseId, departmentOrganizationId, areaCode)
            .filter(Objects::nonNull)
            .count();
    if (named != 1) {
      return Optional.empty();
    }
    if (areaCode != null) {
      boolean district = areaCode.length() == 6;
      if (district != (industryPrefix != null)) {
        return Optional.empty();
      }
      return Optional.of(
          industryPrefix == null
              ? new Scope.OfArea(areaCode)
              : new Scope.OfIndustry(areaCode, industryPrefix));
    }
    if (industryPrefix != null) {
      return Optional.empty();
    }
    if (objectId != null) {
      return Optional.of(new Scope.OfObject(objectId));
    }
    if (enterpriseId != null) {
      return Optional.of(new Scope.OfEnterprise(enterpriseId));
    }
    return Optional.ofNullable(departmentOrganizationId).map(Scope.OfDepartment::new);
  }

  static ScopeItem of(Scope scope) {
    return switch (scope) {
      case Scope.OfObject o -> new ScopeItem(o.objectId(), null, null, null, null);
      case Scope.OfEnterprise e -> new ScopeItem(null, e.enterpriseId(), null, null, null);
      case Scope.OfArea a -> new ScopeItem(null, null, a.areaCode(), null, null);
      case Scope.OfIndustry i -> new ScopeItem(null, null, i.areaCode(), i.prefix(), null);
      case Scope.OfDepartment d -> new ScopeItem(null, null, null, null, d.organizationId());
    };
  }
}
