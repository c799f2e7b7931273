package io.worksafety.inspection.inspector;

import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An inspector with a credential 执法人员")
record InspectorView(
    UUID id,
    long version,
    UUID personId,
    @Schema(maxLength = 40) String credentialNo,
    LocalDate credentialExpiresOn,
    @Schema(description = "Whether the credential counts today 执法证当日是否有效") boolean credentialValid,
    UUID organizationId,
    @Schema(maxLength = 12) String areaCode,
    List<@Size(max = 50) String> skills,
    @Schema(description = "Acts this caller may do now 当前可执行操作")
        List<@Size(max = 40) String> allowedActions,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static final String COLUMNS =
      "id, version, person_id, credential_no, credential_expires_on, employer_id, area_code,"
          + " skills, created_at, updated_at from inspector";

  static InspectorView of(Inspector inspector, Caller caller, LocalDate today) {
    return new InspectorView(
        inspector.id(),
        inspector.version(),
        inspector.personId(),
        inspector.credentialNo(),
        inspector.credentialExpiresOn(),
        !today.isAfter(inspector.credentialExpiresOn()),
        inspector.employerId(),
        inspector.areaCode(),
        inspector.skills(),
        allowed(caller.at(inspector.areaCode())),
        inspector.createdAt(),
        inspector.updatedAt());
  }

  static InspectorView of(ResultSet row, Caller caller, LocalDate today) throws SQLException {
    LocalDate expiresOn = row.getObject("credential_expires_on", LocalDate.class);
    return new InspectorView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("person_id", UUID.class),
        row.getString("credential_no"),
        expiresOn,
        !today.isAfter(expiresOn),
        row.getObject("employer_id", UUID.class),
        row.getString("area_code"),
        List.of((String[]) row.getArray("skills").getArray()),
        allowed(caller.at(row.getString("area_code"))),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> allowed(Caller caller) {
    return caller.may("changeInspector") ? List.of("change") : List.of();
  }
}
