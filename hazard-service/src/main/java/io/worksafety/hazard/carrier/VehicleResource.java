package io.worksafety.hazard.carrier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.PlateNumberText;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.RegisterFilter;
import io.worksafety.platform.register.RegisterQuery;
import io.worksafety.platform.register.Revision;
import io.worksafety.platform.register.Revisions;
import io.worksafety.platform.register.VoidEntry;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dangerous-goods-vehicles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Dangerous-goods vehicles",
    description = "Register of vehicles that carry dangerous goods 危险货物运输车辆登记")
class VehicleResource {

  private final VehicleRegistration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  VehicleResource(
      VehicleRegistration registration,
      ReadModel reads,
      Revisions revisions,
      CurrentCaller caller,
      Clock clock) {
    this.registration = registration;
    this.reads = reads;
    this.revisions = revisions;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a vehicle 登记危险货物运输车辆",
      description =
          "Adds a vehicle within the caller's area. Plate and colour together"
              + " are unique; the carrier must be registered. The end of the operating permit is"
              + " watched and told once.")
  @APIResponseSchema(value = VehicleView.class, responseCode = "201")
  @Refusals({"vehicle.carrier-unknown", "vehicle.plate-known", "outside-area"})
  public RestResponse<VehicleView> registerVehicle(@NotNull @Valid VehicleDetails details) {
    UUID id = registration.register(details, caller.get());
    return Answers.created("/api/v1/dangerous-goods-vehicles/" + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a vehicle 更正危险货物运输车辆",
      description =
          "Replaces what is known of the vehicle; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is; a void entry takes no correction.")
  @Refusals({"vehicle.carrier-unknown", "vehicle.plate-known", "register.voided", "outside-area"})
  public RestResponse<VehicleView> correctVehicle(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid VehicleDetails details) {
    registration.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One vehicle 查询危险货物运输车辆",
      description = "A vehicle of the caller's area, void ones too, as it is or was at an instant.")
  @Refusals("register.as-of-in-future")
  public VehicleView getVehicle(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    return view(id, asOf);
  }

  @GET
  @Operation(
      summary = "List vehicles 危险货物运输车辆台账",
      description =
          "The register within the caller's area, newest first; with asOf as it was at that"
              + " instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<VehicleView> listVehicles(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("plate") @PlateNumberText @Parameter(description = "Number plate 号牌")
          @Nullable String plate,
      @QueryParam("carrierId") @Parameter(description = "Carrier 所属企业") @Nullable UUID carrierId,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable VehicleStatus status,
      @QueryParam("permitExpiresBefore")
          @Parameter(description = "Operating permit ends before that day 道路运输证在此日期前到期")
          @Nullable LocalDate permitExpiresBefore) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(VehicleView.COLUMNS, "dangerous_goods_vehicle", filter, by, clock)
            .eq("plate", plate)
            .eq("carrier_id", carrierId)
            .eq("status", status);
    if (permitExpiresBefore != null) {
      query.and("permit_expires < ?", permitExpiresBefore);
    }
    return reads.page(query, page, row -> VehicleView.read(row, by));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a vehicle 作废危险货物运输车辆",
      description =
          "Marks an entry that should never have been made, with the reason. It stays readable and"
              + " counts no longer.")
  @Refusals({"register.voided"})
  public RestResponse<VehicleView> voidVehicle(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    registration.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a vehicle 危险货物运输车辆变更历史",
      description =
          "Every version of the entry, oldest first, with who wrote it and until when it held.")
  public Page<Revision<VehicleDetails>> getVehicleHistory(@PathParam("id") UUID id) {
    Caller by = caller.get();
    List<Revision<VehicleDetails>> history =
        revisions.of(
            "id, " + VehicleDetails.COLUMNS,
            "dangerous_goods_vehicle",
            id,
            by,
            VehicleDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private VehicleView view(UUID id) {
    return view(id, null);
  }

  private VehicleView view(UUID id, @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(VehicleView.COLUMNS, "dangerous_goods_vehicle", asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> VehicleView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
