package io.worksafety.inspection.matter;

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
import org.jspecify.annotations.Nullable;

@Schema(description = "A matter of the inspection list 检查事项")
record MatterView(
    UUID id,
    long version,
    @Schema(maxLength = 40) String code,
    @Schema(maxLength = 200) String title,
    @Schema(maxLength = 500) String basis,
    @Schema(maxLength = 12) String areaCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Schema(description = "Whether it is on the published list 是否已公布") boolean published,
    @Nullable LocalDate publishedOn,
    @Schema(description = "Acts this caller may do now 当前可执行操作")
        List<@Size(max = 40) String> allowedActions,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {

  static final String COLUMNS =
      "id, version, code, title, basis, area_code, valid_from, valid_to, published_on, created_at,"
          + " updated_at from matter";

  static MatterView of(Matter matter, Caller caller) {
    return new MatterView(
        matter.id(),
        matter.version(),
        matter.code(),
        matter.title(),
        matter.basis(),
        matter.areaCode(),
        matter.validFrom(),
        matter.validTo(),
        matter.publishedOn() != null,
        matter.publishedOn(),
        allowed(matter.publishedOn(), caller.at(matter.areaCode())),
        matter.createdAt(),
        matter.updatedAt());
  }

  static MatterView of(ResultSet row, Caller caller) throws SQLException {
    LocalDate publishedOn = row.getObject("published_on", LocalDate.class);
    return new MatterView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("title"),
        row.getString("basis"),
        row.getString("area_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        publishedOn != null,
        publishedOn,
        allowed(publishedOn, caller.at(row.getString("area_code"))),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static List<String> allowed(@Nullable LocalDate publishedOn, Caller caller) {
    return publishedOn == null && caller.may("publishMatter") ? List.of("publication") : List.of();
  }
}
