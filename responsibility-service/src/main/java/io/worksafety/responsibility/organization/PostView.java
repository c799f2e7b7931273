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

@Schema(description = "A post 岗位")
record PostView(
    UUID id,
    long version,
    @Schema(description = "The organisation it belongs to 所属机构") UUID organizationId,
    @Schema(description = "Title 岗位名称", maxLength = 100) String title,
    @Schema(description = "Level of responsibility 责任层级") Level level,
    @Schema(description = "Division 行政区划代码", maxLength = 12) String areaCode,
    @Schema(description = "Departments a leader answers for, with their times 分管部门及时间")
        List<PortfolioEntry> portfolio,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作")
        List<@Size(max = 40) String> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, organization_id, title, level, area_code, portfolio, created_at, updated_at"
          + " from post";

  @Schema(description = "A department in a portfolio 分管部门")
  record PortfolioEntry(
      UUID organizationId,
      @Schema(description = "Since when 起始时间") Instant from,
      @Schema(description = "Until when 截止时间") @Nullable Instant to) {}

  static PostView of(Post p, Caller caller) {
    return new PostView(
        p.id(),
        p.version(),
        p.organization(),
        p.title(),
        p.level(),
        p.areaCode(),
        entries(p.portfolio()),
        p.createdAt(),
        p.updatedAt(),
        p.level().actionsFor(caller, List.of("correct")));
  }

  static PostView of(ResultSet row, Caller caller) throws SQLException {
    Level level = Level.valueOf(row.getString(5));
    return new PostView(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        level,
        row.getString(6),
        entries(PortfolioColumn.read(row.getString(7))),
        Rows.instant(row, 8),
        Rows.instant(row, 9),
        level.actionsFor(caller, List.of("correct")));
  }

  private static List<PortfolioEntry> entries(Portfolio portfolio) {
    return portfolio.spans().stream()
        .map(s -> new PortfolioEntry(s.organizationId(), s.from(), s.to()))
        .toList();
  }
}
