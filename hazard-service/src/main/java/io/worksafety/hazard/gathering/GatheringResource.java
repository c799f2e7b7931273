package io.worksafety.hazard.gathering;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.VisibleHazards;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/gathering-alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gathering alerts", description = "Gatherings of dangerous-goods vehicles 危运车辆聚集预警")
class GatheringResource {

  private static final int MOST_HAZARDS = 100;

  private final GatheringLifecycle lifecycle;
  private final GatheringExplaining explaining;
  private final ReadModel reads;
  private final ObjectMapper json;
  private final CurrentCaller caller;
  private final Clock clock;

  GatheringResource(
      GatheringLifecycle lifecycle,
      GatheringExplaining explaining,
      ReadModel reads,
      ObjectMapper json,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.explaining = explaining;
    this.reads = reads;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "List alerts 聚集预警列表",
      description = "Alerts of the caller's area, newest first, with how far each has come.")
  public Page<GatheringView> listGatheringAlerts(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable AlertStatus status,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode,
      @QueryParam("escalated") @Parameter(description = "Only escalated ones, or only others 是否升级")
          @Nullable Boolean escalated,
      @QueryParam("openedSince") @Parameter(description = "Told at or after 预警时间不早于")
          @Nullable Instant openedSince,
      @QueryParam("vehicleId") @Parameter(description = "With this vehicle 涉及车辆")
          @Nullable UUID vehicleId) {
    Caller by = caller.get();
    KeysetQuery query =
        KeysetQuery.select(GatheringView.COLUMNS)
            .idColumn("a.id")
            .scope("a.area_code", by.areas())
            .area("a.area_code", areaCode)
            .eq("a.status", status)
            .since("a.opened_at", openedSince);
    if (escalated != null) {
      query.and(escalated ? "a.escalated_at is not null" : "a.escalated_at is null");
    }
    if (vehicleId != null) {
      query.and("? = any (a.vehicle_ids)", vehicleId);
    }
    return reads.page(query, page, row -> GatheringView.read(row, json, by));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One alert 查询聚集预警",
      description =
          "An alert of the caller's area: where and by which vehicles, what it rests on, who lives"
              + " around and how sure that is, and what was done.")
  public GatheringView getGatheringAlert(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Path("{id}/hazards")
  @Operation(
      summary = "Open hazards around 周边隐患",
      description =
          "Open hazards around the place of the alert, as far as the caller may see them; how far"
              + " around is the radius of the residents.")
  public NearbyHazards listHazardsNearGathering(@PathParam("id") UUID id) {
    GatheringView alert = view(id);
    Caller by = caller.get();
    int metres = alert.residents().radiusMetres();
    GeoPoint at = alert.location();
    String box = Surroundings.box(at, metres);
    Page<UUID> page =
        reads.page(
            VisibleHazards.limit(
                KeysetQuery.select("id from hazard")
                    .scope("area_code", by.areas())
                    .and("status not in ('REJECTED', 'CLOSED') and lat is not null")
                    .and("point(lon::float8, lat::float8) <@ ?::box", box)
                    .and(
                        "metres_between(point(lon::float8, lat::float8), point(?, ?)) <= ?",
                        at.lon(),
                        at.lat(),
                        metres),
                by),
            new PageRequest(MOST_HAZARDS, null),
            row -> row.getObject(1, UUID.class));
    return new NearbyHazards(metres, page.items().size(), page.items(), page.next() != null);
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain an alert 聚集预警说明",
      description =
          "Why the alert was told: the figures with rule, version and basis, the special period,"
              + " how many vehicles there were minute by minute, the residents and how sure that is,"
              + " and the deadline of the acknowledgement.")
  public Explanation explainGatheringAlert(@PathParam("id") UUID id) {
    return explaining.explain(view(id), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  @POST
  @Path("{id}/acknowledgement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Acknowledge an alert 签收预警",
      description =
          "Somebody takes care of it. What nobody acknowledges in time is escalated, once.")
  @Refusals({"gathering.status-conflict", "gathering.person-needed"})
  public RestResponse<GatheringView> acknowledgeGatheringAlert(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Remark act) {
    lifecycle.acknowledge(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/dispersal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report a gathering dispersed 疏散",
      description =
          "The vehicles are gone, and by what measures; refused while they are still seen together.")
  @Refusals({"gathering.status-conflict", "gathering.person-needed", "gathering.still-together"})
  public RestResponse<GatheringView> disperseGatheringAlert(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Measures act) {
    lifecycle.disperse(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Call an alert a false alarm 认定误报",
      description =
          "With the reason. The alert stays and counts as a false alarm; somebody else closes it.")
  @Refusals({"gathering.status-conflict", "gathering.person-needed"})
  public RestResponse<GatheringView> dismissGatheringAlert(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Reason act) {
    lifecycle.dismiss(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close an alert 办结预警",
      description = "After it was dispersed or dismissed; who dismissed it cannot close it.")
  @Refusals({"gathering.status-conflict", "gathering.person-needed", "gathering.closer-dismissed"})
  public RestResponse<GatheringView> closeGatheringAlert(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid Remark act) {
    lifecycle.close(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  private GatheringView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(GatheringView.COLUMNS)
                .eq("a.id", id)
                .scope("a.area_code", by.areas()),
            row -> GatheringView.read(row, json, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
