package io.worksafety.hazard.gathering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as it is now. */
@Schema(description = "Alert of a gathering of vehicles 车辆聚集预警")
record GatheringView(
    UUID id,
    long version,
    @Schema(maxLength = 24) String no,
    AlertStatus status,
    @Schema(maxLength = 12) String areaCode,
    @Schema(description = "Where it was told 预警位置") GeoPoint location,
    Instant openedAt,
    @Schema(description = "Vehicles when it was told 聚集车辆") List<UUID> vehicleIds,
    @Schema(description = "Their carriers 所属企业") List<UUID> carrierIds,
    @Schema(description = "Last seen together 最近聚集情况") LastSeen lastSeen,
    Evidence evidence,
    @Schema(description = "Residents within 500 m, or what the rule says 周边居民") Residents residents,
    @Schema(description = "Acknowledge until 签收截止时间") Instant acknowledgeBy,
    @Schema(description = "When nobody had acknowledged in time 升级时间")
        @Nullable Instant escalatedAt,
    Handling handling,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 可执行操作") List<AlertAction> allowedActions)
    implements Versioned {

  @Schema(description = "When and where the vehicles were last seen together 最近聚集情况")
  record LastSeen(Instant at, GeoPoint location, List<UUID> vehicleIds) {}

  static final String COLUMNS =
      "a.id, a.version, a.no, a.status, a.area_code, a.lat, a.lon, a.opened_at, a.vehicle_ids,"
          + " a.carrier_ids, a.evidence, a.residents, a.acknowledge_by, a.escalated_at, a.handling,"
          + " a.created_at, a.updated_at, p.last_seen_at, p.lat as last_lat, p.lon as last_lon,"
          + " p.vehicle_ids as last_vehicle_ids"
          + " from gathering_alert a join gathering_presence p on p.alert_id = a.id";

  static GatheringView read(ResultSet row, ObjectMapper json, Caller caller) throws SQLException {
    AlertStatus status = AlertStatus.valueOf(row.getString("status"));
    OffsetDateTime escalatedAt = row.getObject("escalated_at", OffsetDateTime.class);
    try {
      Handling handling = json.readValue(row.getString("handling"), Handling.class);
      return new GatheringView(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          row.getString("no"),
          status,
          row.getString("area_code"),
          new GeoPoint(row.getDouble("lat"), row.getDouble("lon"), Crs.CGCS2000),
          row.getObject("opened_at", OffsetDateTime.class).toInstant(),
          List.of((UUID[]) row.getArray("vehicle_ids").getArray()),
          List.of((UUID[]) row.getArray("carrier_ids").getArray()),
          new LastSeen(
              row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
              new GeoPoint(row.getDouble("last_lat"), row.getDouble("last_lon"), Crs.CGCS2000),
              List.of((UUID[]) row.getArray("last_vehicle_ids").getArray())),
          json.readValue(row.getString("evidence"), Evidence.class),
          json.readValue(row.getString("residents"), Residents.class),
          row.getObject("acknowledge_by", OffsetDateTime.class).toInstant(),
          escalatedAt == null ? null : escalatedAt.toInstant(),
          handling,
          row.getObject("created_at", OffsetDateTime.class).toInstant(),
          row.getObject("updated_at", OffsetDateTime.class).toInstant(),
          AlertAction.allowed(status, handling, caller));
    } catch (JsonProcessingException e) {
      throw new SQLException("alert cannot be read", e);
    }
  }
}
