package io.worksafety.hazard.position;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dangerous-goods-vehicles/{id}/track")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vehicle positions", description = "Telemetry of dangerous-goods vehicles 车辆位置")
class VehicleTrackResource {

  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST = 3000;

  private final ReadModel reads;
  private final CurrentCaller caller;
  private final Clock clock;

  VehicleTrackResource(ReadModel reads, CurrentCaller caller, Clock clock) {
    this.reads = reads;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Track of a vehicle 车辆轨迹",
      description =
          "Where a vehicle of the caller's area was, at most one day at once, as far back as"
              + " positions are kept; the last hour when no period is given.")
  @Refusals({"vehicle-track.period-invalid"})
  public VehicleTrack getVehicleTrack(
      @PathParam("id") UUID id,
      @QueryParam("from") @Parameter(description = "Start 开始时间") @Nullable Instant from,
      @QueryParam("to") @Parameter(description = "End 结束时间") @Nullable Instant to) {
    Instant until = to == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : to;
    Instant since = from == null ? until.minus(USUAL) : from;
    if (since.isAfter(until) || Duration.between(since, until).compareTo(LONGEST) > 0) {
      throw PositionProblem.PERIOD_INVALID.because(
          "Ask for at most one day, from before to", "时间范围须先后有序且不超过一天");
    }
    boolean here =
        reads
            .first(
                KeysetQuery.select("id from dangerous_goods_vehicle")
                    .eq("id", id)
                    .scope("area_code", caller.get().areas()),
                row -> true)
            .isPresent();
    if (!here) {
      throw Aggregates.notFound(id);
    }
    List<VehicleTrack.Point> points =
        reads.list(
            KeysetQuery.select(
                    "* from (select at, lat, lon, speed_kmh from vehicle_position"
                        + " where vehicle_id = ? and at >= ? and at <= ? order by at limit ?) p")
                .binding(id, since, until, MOST + 1),
            row ->
                new VehicleTrack.Point(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    new GeoPoint(row.getDouble("lat"), row.getDouble("lon"), Crs.CGCS2000),
                    row.getBigDecimal("speed_kmh")));
    boolean truncated = points.size() > MOST;
    return new VehicleTrack(
        id, since, until, truncated ? points.subList(0, MOST) : points, truncated);
  }
}
