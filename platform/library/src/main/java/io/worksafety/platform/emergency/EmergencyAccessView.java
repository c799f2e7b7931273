package io.worksafety.platform.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.platform.request.Versioned;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An emergency access and how it stands 应急授权")
record EmergencyAccessView(
    UUID id,
    long version,
    EmergencyAccessStatus status,
    @Schema(maxLength = 12) String areaCode,
    @Schema(description = "Account it was granted to 账号", maxLength = 100) String subject,
    UUID personId,
    @Nullable UUID organizationId,
    @Schema(description = "Why it could not wait 事由", maxLength = 500) String reason,
    Instant startedAt,
    @Schema(description = "End, unless ended early 截止时间") Instant endsAt,
    @Schema(description = "When it was ended early 提前结束时间") @Nullable Instant endedAt,
    @Nullable UUID endedByPersonId)
    implements Versioned {

  static final String COLUMNS =
      "id, version, area_code, subject, person_id, organization_id, reason, started_at, ends_at,"
          + " ended_at, ended_by from emergency_access";

  static EmergencyAccessView of(
      UUID id,
      long version,
      String areaCode,
      String subject,
      UUID personId,
      @Nullable UUID organizationId,
      String reason,
      Instant startedAt,
      Instant endsAt,
      @Nullable Instant endedAt,
      @Nullable UUID endedBy,
      Instant now) {
    EmergencyAccessStatus status =
        endedAt != null
            ? EmergencyAccessStatus.ENDED
            : now.isBefore(endsAt) ? EmergencyAccessStatus.RUNNING : EmergencyAccessStatus.EXPIRED;
    return new EmergencyAccessView(
        id,
        version,
        status,
        areaCode,
        subject,
        personId,
        organizationId,
        reason,
        startedAt,
        endsAt,
        endedAt,
        endedBy);
  }

  static EmergencyAccessView read(ResultSet row, Instant now) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return of(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("area_code"),
        row.getString("subject"),
        row.getObject("person_id", UUID.class),
        row.getObject("organization_id", UUID.class),
        row.getString("reason"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getObject("ended_by", UUID.class),
        now);
  }
}
