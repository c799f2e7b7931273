package io.worksafety.responsibility.assignment;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.bitemporal.Rows;
import io.worksafety.responsibility.organization.Level;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who answers for what, and when, as was known at a time 责任分工")
record AssignmentView(
    UUID id,
    long version,
    @Schema(description = "Counts what was recorded of it, from 1 记录版次", minimum = "1")
        int revision,
    AssignmentKind kind,
    Level level,
    Role role,
    ScopeItem scope,
    @Schema(description = "Division whose officials keep it 行政区划代码", maxLength = 12)
        String areaCode,
    UUID holderPostId,
    @Schema(description = "Title of the post 岗位名称", maxLength = 100) String holderPostTitle,
    UUID holderOrganizationId,
    @Schema(description = "Name of the organisation 机构名称", maxLength = 200)
        String holderOrganizationName,
    @Nullable Degree degree,
    Basis basis,
    @Schema(description = "First instant it holds 起始时间") Instant validFrom,
    @Schema(description = "First instant it no longer holds 截止时间（不含）") @Nullable Instant validTo,
    RecordStatus status,
    @Schema(description = "Why it was ended, corrected or withdrawn 原因", maxLength = 300)
        @Nullable String reason,
    @Schema(description = "Since when this was known 记录时间") Instant recordedAt,
    @Schema(
            description =
                "Until when this was thought to be so; absent for what is known now 被取代时间")
        @Nullable Instant supersededAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  /** As known now. */
  static final String CURRENT =
      "a.id, a.version, a.revision, a.kind, a.level, a.role, a.scope_key, a.area_code, p.id,"
          + " p.title, o.id, o.name, a.degree, a.basis_title, a.basis_no, a.basis_clause,"
          + " a.basis_url, a.valid_from, a.valid_to, a.status, a.reason, a.recorded_at,"
          + " null::timestamptz, true from assignment a join post p on p.id = a.holder_post_id join"
          + " organization o on o.id = a.holder_organization_id";

  /** As was known when it was recorded. */
  static final String RECORDED =
      "a.id, a.version, r.revision, a.kind, r.level, r.role, r.scope_key, a.area_code, p.id,"
          + " p.title, o.id, o.name, r.degree, r.basis_title, r.basis_no, r.basis_clause,"
          + " r.basis_url, lower(r.valid), upper(r.valid), r.status, r.reason, lower(r.recorded),"
          + " upper(r.recorded), upper_inf(r.recorded) from assignment_record r join assignment a"
          + " on a.id = r.assignment_id join post p on p.id = r.holder_post_id join organization o"
          + " on o.id = r.holder_organization_id";

  static AssignmentView of(ResultSet row, Caller caller) throws SQLException {
    RecordStatus status = RecordStatus.valueOf(row.getString(20));
    Level level = Level.valueOf(row.getString(5));
    String degree = row.getString(13);
    return new AssignmentView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getInt(3),
        AssignmentKind.valueOf(row.getString(4)),
        level,
        Role.valueOf(row.getString(6)),
        ScopeItem.of(Scope.ofKey(row.getString(7))),
        row.getString(8),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getObject(11, UUID.class),
        row.getString(12),
        degree == null ? null : Degree.valueOf(degree),
        new Basis(row.getString(14), row.getString(15), row.getString(16), row.getString(17)),
        Rows.instant(row, 18),
        Rows.instantOrNull(row, 19),
        status,
        row.getString(21),
        Rows.instant(row, 22),
        Rows.instantOrNull(row, 23),
        row.getBoolean(24) ? level.actionsFor(caller, actions(status)) : List.of());
  }

  private static List<String> actions(RecordStatus status) {
    return switch (status) {
      case EFFECTIVE -> List.of("ending", "correction", "withdrawal");
      case ENDED -> List.of("correction", "withdrawal");
      case WITHDRAWN -> List.of();
    };
  }
}
