package io.worksafety.responsibility.organization;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.Rows;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An organisation 机构")
record OrganizationView(
    UUID id,
    long version,
    OrganizationKind kind,
    @Schema(description = "Name 名称", maxLength = 200) String name,
    @Schema(description = "Division it belongs to 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "The organisation above it 上级机构") @Nullable UUID parentId,
    @Schema(description = "Credit code of an enterprise 统一社会信用代码", maxLength = 18)
        @Nullable String uscc,
    @Schema(description = "Since when it exists 成立时间") Instant validFrom,
    @Schema(description = "Until when it exists 撤销时间") @Nullable Instant validTo,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, kind, name, area_code, parent_id, uscc, valid_from, valid_to, created_at,"
          + " updated_at from organization";

  static OrganizationView of(Organization o, Caller caller) {
    return new OrganizationView(
        o.id(),
        o.version(),
        o.kind(),
        o.name(),
        o.areaCode(),
        o.parentId(),
        o.uscc().orElse(null),
        o.valid().from(),
        o.valid().to(),
        o.createdAt(),
        o.updatedAt(),
        actions(o.kind(), caller));
  }

  static OrganizationView of(ResultSet row, Caller caller) throws SQLException {
    OrganizationKind kind = OrganizationKind.valueOf(row.getString(3));
    return new OrganizationView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        kind,
        row.getString(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        Rows.instant(row, 8),
        Rows.instantOrNull(row, 9),
        Rows.instant(row, 10),
        Rows.instant(row, 11),
        actions(kind, caller));
  }

  private static List<String> actions(OrganizationKind kind, Caller caller) {
    return kind.writableBy(caller) ? List.of("correct") : List.of();
  }
}
