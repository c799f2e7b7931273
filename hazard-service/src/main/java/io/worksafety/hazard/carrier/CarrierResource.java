package io.worksafety.hazard.carrier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.CreditCodeText;
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

@Path("/api/v1/dangerous-goods-carriers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Dangerous-goods carriers",
    description = "Register of carriers of dangerous goods 危险货物运输企业登记")
class CarrierResource {

  private final CarrierRegistration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  CarrierResource(
      CarrierRegistration registration,
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
      summary = "Register a carrier 登记危险货物运输企业",
      description =
          "Adds a carrier within the caller's area. The credit code is unique;"
              + " GB 6944 classes it may carry are named.")
  @APIResponseSchema(value = CarrierView.class, responseCode = "201")
  @Refusals({"carrier.uscc-known", "outside-area"})
  public RestResponse<CarrierView> registerCarrier(@NotNull @Valid CarrierDetails details) {
    UUID id = registration.register(details, caller.get());
    return Answers.created("/api/v1/dangerous-goods-carriers/" + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a carrier 更正危险货物运输企业",
      description =
          "Replaces what is known of the carrier; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is; a void entry takes no correction.")
  @Refusals({"carrier.uscc-known", "register.voided", "outside-area"})
  public RestResponse<CarrierView> correctCarrier(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid CarrierDetails details) {
    registration.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One carrier 查询危险货物运输企业",
      description = "A carrier of the caller's area, void ones too, as it is or was at an instant.")
  @Refusals("register.as-of-in-future")
  public CarrierView getCarrier(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    return view(id, asOf);
  }

  @GET
  @Operation(
      summary = "List carriers 危险货物运输企业台账",
      description =
          "The register within the caller's area, newest first; with asOf as it was at that"
              + " instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<CarrierView> listCarriers(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("uscc") @CreditCodeText @Parameter(description = "Credit code 统一社会信用代码")
          @Nullable String uscc,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable CarrierStatus status,
      @QueryParam("permitExpiresBefore")
          @Parameter(description = "Permit ends before that day 许可证在此日期前到期")
          @Nullable LocalDate permitExpiresBefore) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(CarrierView.COLUMNS, "dangerous_goods_carrier", filter, by, clock)
            .eq("uscc", uscc)
            .eq("status", status);
    if (permitExpiresBefore != null) {
      query.and("permit_expires < ?", permitExpiresBefore);
    }
    return reads.page(query, page, row -> CarrierView.read(row, by));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a carrier 作废危险货物运输企业",
      description =
          "Marks an entry that should never have been made, with the reason. It stays readable and"
              + " counts no longer.")
  @Refusals({"register.voided", "carrier.has-vehicles"})
  public RestResponse<CarrierView> voidCarrier(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    registration.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a carrier 危险货物运输企业变更历史",
      description =
          "Every version of the entry, oldest first, with who wrote it and until when it held.")
  public Page<Revision<CarrierDetails>> getCarrierHistory(@PathParam("id") UUID id) {
    Caller by = caller.get();
    List<Revision<CarrierDetails>> history =
        revisions.of(
            "id, " + CarrierDetails.COLUMNS,
            "dangerous_goods_carrier",
            id,
            by,
            CarrierDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private CarrierView view(UUID id) {
    return view(id, null);
  }

  private CarrierView view(UUID id, @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(CarrierView.COLUMNS, "dangerous_goods_carrier", asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> CarrierView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
