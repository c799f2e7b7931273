package io.worksafety.hazard.period;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.code.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a special period; the body to register one and to correct one. */
@Schema(description = "Details of a special period 特殊时段信息")
record PeriodDetails(
    @Schema(description = "Name 名称", maxLength = 200) @NotNull @Text(max = 200) String name,
    @Schema(description = "Kind 类型") @NotNull PeriodKind kind,
    @Schema(description = "Start 开始时间") @NotNull Instant startsAt,
    @Schema(description = "End, not part of it 结束时间") @NotNull Instant endsAt,
    @Schema(description = "Division in which it holds 行政区划代码", maxLength = 12)
        @NotNull
        @AreaCodeText
        String areaCode,
    @Schema(description = "Corners of the area, where it is not the whole division 范围顶点")
        @Size(min = 3, max = 100)
        @Nullable List<@NotNull @Valid GeoPoint> corners,
    @Schema(description = "Measures 管控措施") @NotNull @Size(min = 1, max = 30)
        List<@NotNull @Text(max = 300) @Size(max = 300) String> measures,
    @Schema(description = "What it rests on 依据", maxLength = 300) @NotNull @Text(max = 300)
        String basis,
    @Schema(description = "Stricter figures of gatherings 聚集预警阈值") @Valid
        @Nullable GatheringFigures gathering) {

  static final String COLUMNS =
      "name, kind, starts_at, ends_at, area_code, corners, measures, basis, gathering";

  private static final ObjectMapper JSON = new ObjectMapper();

  static PeriodDetails read(ResultSet row) throws SQLException {
    try {
      List<GeoPoint> corners =
          JSON.readValue(row.getString("corners"), new TypeReference<List<GeoPoint>>() {});
      String gathering = row.getString("gathering");
      return new PeriodDetails(
          row.getString("name"),
          PeriodKind.valueOf(row.getString("kind")),
          row.getObject("starts_at", OffsetDateTime.class).toInstant(),
          row.getObject("ends_at", OffsetDateTime.class).toInstant(),
          row.getString("area_code"),
          corners.isEmpty() ? null : corners,
          List.of((String[]) row.getArray("measures").getArray()),
          row.getString("basis"),
          gathering == null ? null : JSON.readValue(gathering, GatheringFigures.class));
    } catch (JsonProcessingException e) {
      throw new SQLException("special period cannot be read", e);
    }
  }
}
