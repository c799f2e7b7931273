package io.worksafety.hazard.position;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.carrier.KnownVehicles;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/vehicle-positions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vehicle positions", description = "Telemetry of dangerous-goods vehicles 车辆位置")
class PositionResource {

  private final PositionIntake intake;
  private final KnownVehicles vehicles;
  private final ReadModel reads;
  private final CurrentCaller caller;

  PositionResource(
      PositionIntake intake, KnownVehicles vehicles, ReadModel reads, CurrentCaller caller) {
    this.intake = intake;
    this.vehicles = vehicles;
    this.reads = reads;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command(keyRequired = true)
  @Operation(
      summary = "Record positions of vehicles 批量上报车辆位置",
      description =
          "For the platform of a carrier or of the district. A token whose organisation is a carrier"
              + " speaks for its own vehicles only, any other for those of its area."
              + " Each item is answered for itself; a position that is known already is DUPLICATE."
              + " The crs is needed with every position.")
  @APIResponseSchema(value = PositionsReport.class, responseCode = "207")
  @Refusals({"idempotency.key-required"})
  public RestResponse<PositionsReport> recordVehiclePositions(
      @NotNull @Valid RecordPositions batch) {
    Caller by = caller.get();
    UUID carrier =
        by.organizationId() != null && vehicles.isCarrier(by.organizationId())
            ? by.organizationId()
            : null;
    return Answers.multiStatus(
        PositionsReport.of(
            intake.take(
                batch.positions().stream().map(Optional::of).toList(),
                "rest",
                vehicle ->
                    by.areas().covers(vehicle.areaCode())
                        && (carrier == null || carrier.equals(vehicle.carrierId())))));
  }

  @GET
  @Operation(
      summary = "Newest positions 车辆最新位置",
      description =
          "The newest position of each vehicle kept in the caller's area. Where vehicles are is"
              + " sensitive: few roles may know.")
  public Page<PositionView> listVehiclePositions(
      @BeanParam @Valid PageRequest page,
      @QueryParam("vehicleId") @Parameter(description = "Vehicle 车辆") @Nullable UUID vehicleId,
      @QueryParam("carrierId") @Parameter(description = "Carrier 所属企业") @Nullable UUID carrierId,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division the vehicle is kept in 行政区划")
          @Nullable String areaCode,
      @QueryParam("since") @Parameter(description = "Reported at or after 定位时间不早于")
          @Nullable Instant since) {
    return reads.page(
        KeysetQuery.select(PositionView.COLUMNS)
            .idColumn("l.vehicle_id")
            .scope("v.area_code", caller.get().areas())
            .area("v.area_code", areaCode)
            .eq("l.vehicle_id", vehicleId)
            .eq("v.carrier_id", carrierId)
            .since("l.at", since),
        page,
        PositionView::read);
  }
}
