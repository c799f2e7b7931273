package io.worksafety.responsibility.person;

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

@Schema(description = "A person 人员")
record PersonView(
    UUID id,
    long version,
    @Schema(description = "Name 姓名", maxLength = 64) String name,
    @Schema(description = "Staff number 工号", maxLength = 32) @Nullable String staffNo,
    @Schema(description = "The organisation that employs the person 所在机构")
        @Nullable UUID organizationId,
    @Schema(description = "Division 行政区划代码", maxLength = 12) String areaCode,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, name, staff_no, organization_id, area_code, created_at, updated_at from person";

  static PersonView of(Person p, Caller caller) {
    return new PersonView(
        p.id(),
        p.version(),
        p.name(),
        p.staffNo().orElse(null),
        p.organizationId(),
        p.areaCode(),
        p.createdAt(),
        p.updatedAt(),
        actions(caller));
  }

  static PersonView of(ResultSet row, Caller caller) throws SQLException {
    return new PersonView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, UUID.class),
        row.getString(6),
        Rows.instant(row, 7),
        Rows.instant(row, 8),
        actions(caller));
  }

  private static List<String> actions(Caller caller) {
    return caller.may("correctPerson") ? List.of("correct") : List.of();
  }
}
