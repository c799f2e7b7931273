package io.worksafety.hazard.registry;

import io.worksafety.platform.code.Text;
import jakarta.validation.constraints.NotNull;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a workshop counts as low-end, small or scattered; at least one holds. */
@Schema(description = "Criteria of a low-end, small or scattered workshop 低小散厂房认定依据")
public record LssCriteria(
    @Schema(description = "Low: backward trade or equipment 低") boolean low,
    @Schema(description = "Small: area, staff or output 小") boolean small,
    @Schema(description = "Scattered: outside an industrial estate 散") boolean scattered,
    @Schema(description = "What it rests on 认定理由") @NotNull @Text(max = 500) String reason) {

  boolean any() {
    return low || small || scattered;
  }

  static @Nullable LssCriteria read(ResultSet row) throws SQLException {
    return of(
        row.getObject("lss_low", Boolean.class),
        row.getObject("lss_small", Boolean.class),
        row.getObject("lss_scattered", Boolean.class),
        row.getString("lss_reason"));
  }

  static @Nullable LssCriteria of(
      @Nullable Boolean low,
      @Nullable Boolean small,
      @Nullable Boolean scattered,
      @Nullable String reason) {
    return low == null || small == null || scattered == null || reason == null
        ? null
        : new LssCriteria(low, small, scattered, reason);
  }
}
