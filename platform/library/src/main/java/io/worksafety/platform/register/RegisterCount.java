package io.worksafety.platform.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many entries of a register a filter finds, and as of when. */
@Schema(description = "Count of entries 登记数量")
public record RegisterCount(long entries, Instant asOf) {

  public static RegisterCount read(ResultSet row, RegisterFilter filter, Clock clock)
      throws SQLException {
    return new RegisterCount(row.getLong(1), filter.asOf == null ? clock.instant() : filter.asOf);
  }
}
