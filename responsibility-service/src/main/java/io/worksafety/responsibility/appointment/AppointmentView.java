package io.worksafety.responsibility.appointment;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.RecordStatus;
import io.worksafety.responsibility.bitemporal.Rows;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.person.PersonFields;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who holds which post, and when, as was known at a time 任职")
record AppointmentView(
    UUID id,
    long version,
    @Schema(description = "Counts what was recorded of it, from 1 记录版次", minimum = "1")
        int revision,
    UUID postId,
    @Schema(description = "Title of the post 岗位名称", maxLength = 100) String postTitle,
    UUID organizationId,
    @Schema(description = "Name of the organisation 机构名称", maxLength = 200) String organizationName,
    UUID personId,
    @Schema(description = "Name of the person 姓名", maxLength = 64) String personName,
    @Schema(description = "Whether in the first place 是否主要任职人") boolean principal,
    @Schema(description = "Number of the document 任职文号", maxLength = 100) String documentNo,
    @Schema(description = "Number of the ending document 免职文号", maxLength = 100)
        @Nullable String endingNo,
    @Schema(description = "First instant of the term 任职起始时间") Instant validFrom,
    @Schema(description = "First instant after the term 任职截止时间（不含）") @Nullable Instant validTo,
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

  private static final String NAMES =
      " join post p on p.id = a.post_id"
          + " join organization o on o.id = p.organization_id"
          + " join person s on s.id = ";

  /** As known now. */
  static final String CURRENT =
      "a.id, a.version, a.revision, p.id, p.title, o.id, o.name, s.id, s.name, a.principal,"
          + " a.document_no, a.ending_no, a.valid_from, a.valid_to, a.status, a.reason,"
          + " a.recorded_at, null::timestamptz, p.level, true from appointment a"
          + NAMES
          + "a.person_id";

  /** As was known when it was recorded. */
  static final String RECORDED =
      "a.id, a.version, r.revision, p.id, p.title, o.id, o.name, s.id, s.name, r.principal,"
          + " r.document_no, r.ending_no, lower(r.valid), upper(r.valid), r.status, r.reason,"
          + " lower(r.recorded), upper(r.recorded), p.level, upper_inf(r.recorded)"
          + " from appointment_record r join appointment a on a.id = r.appointment_id"
          + NAMES
          + "r.person_id";

  static AppointmentView of(ResultSet row, Caller caller) throws SQLException {
    RecordStatus status = RecordStatus.valueOf(row.getString(15));
    Level level = Level.valueOf(row.getString(19));
    return new AppointmentView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getInt(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getObject(8, UUID.class),
        Objects.requireNonNull(
            PersonFields.name(row.getString(9), row.getObject(8, UUID.class), caller)),
        row.getBoolean(10),
        row.getString(11),
        row.getString(12),
        Rows.instant(row, 13),
        Rows.instantOrNull(row, 14),
        status,
        row.getString(16),
        Rows.instant(row, 17),
        Rows.instantOrNull(row, 18),
        row.getBoolean(20) ? level.actionsFor(caller, actions(status)) : List.of());
  }

  private static List<String> actions(RecordStatus status) {
    return switch (status) {
      case EFFECTIVE -> List.of("ending", "correction", "withdrawal");
      case ENDED -> List.of("correction", "withdrawal");
      case WITHDRAWN -> List.of();
    };
  }
}
