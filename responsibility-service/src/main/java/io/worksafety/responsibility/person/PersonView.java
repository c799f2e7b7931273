package io.worksafety.responsibility.person;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.Rows;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A person, masked where this caller need not know 人员（按需脱敏）")
record PersonView(
    UUID id,
    long version,
    @Schema(description = "Name, or 张** 姓名", maxLength = 64) String name,
    @Schema(description = "Staff number 工号", maxLength = 32) @Nullable String staffNo,
    @Schema(description = "Telephone, as 138****5678 电话", maxLength = 20) @Nullable String phone,
    @Schema(description = "Identity number, as 110101********123X 公民身份号码", maxLength = 18)
        @Nullable String idNo,
    @Schema(description = "The organisation that employs the person 所在机构")
        @Nullable UUID organizationId,
    @Schema(description = "Division 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "Since when nothing personal is held any more 匿名化时间")
        @Nullable Instant anonymisedAt,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, name, staff_no, organization_id, area_code, created_at, updated_at, phone,"
          + " id_no, anonymised_at from person";

  static PersonView of(Person p, Caller caller, PersonSeals seals) {
    return of(
        p.id(),
        p.version(),
        new Held(p.name(), p.staffNo().orElse(null), p.phone(), p.idNo(), p.anonymisedAt()),
        p.organizationId(),
        p.areaCode(),
        p.createdAt(),
        p.updatedAt(),
        caller,
        seals);
  }

  static PersonView of(ResultSet row, Caller caller, PersonSeals seals) throws SQLException {
    return of(
        row.getObject(1, UUID.class),
        row.getLong(2),
        new Held(
            row.getString(3),
            row.getString(4),
            row.getBytes(9),
            row.getBytes(10),
            Rows.instantOrNull(row, 11)),
        row.getObject(5, UUID.class),
        row.getString(6),
        Rows.instant(row, 7),
        Rows.instant(row, 8),
        caller,
        seals);
  }

  private record Held(
      String name,
      @Nullable String staffNo,
      byte @Nullable [] phone,
      byte @Nullable [] idNo,
      @Nullable Instant anonymisedAt) {}

  private static PersonView of(
      UUID id,
      long version,
      Held held,
      @Nullable UUID organizationId,
      String areaCode,
      Instant createdAt,
      Instant updatedAt,
      Caller caller,
      PersonSeals seals) {
    boolean anonymous = held.anonymisedAt != null;
    return new PersonView(
        id,
        version,
        anonymous ? held.name : Objects.requireNonNull(PersonFields.name(held.name, id, caller)),
        held.staffNo,
        held.phone == null
            ? null
            : PersonFields.seen(PersonField.PHONE, seals.phone.open(id, held.phone), id, caller),
        held.idNo == null
            ? null
            : PersonFields.seen(PersonField.ID_NO, seals.idNo.open(id, held.idNo), id, caller),
        organizationId,
        areaCode,
        held.anonymisedAt,
        createdAt,
        updatedAt,
        anonymous ? List.of() : actions(id, caller.at(areaCode)));
  }

  private static List<String> actions(UUID id, Caller caller) {
    boolean discloses = false;
    for (PersonField field : PersonField.values()) {
      discloses |= PersonFields.mayDisclose(field, id, caller);
    }
    boolean corrects = caller.may("correctPerson");
    if (corrects) {
      return discloses ? List.of("correct", "disclose") : List.of("correct");
    }
    return discloses ? List.of("disclose") : List.of();
  }
}
