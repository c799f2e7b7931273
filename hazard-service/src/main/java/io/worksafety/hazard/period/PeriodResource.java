package io.worksafety.hazard.period;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/special-periods")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Special periods", description = "When stricter measures hold 特殊时段")
class PeriodResource {

  private final PeriodRegistration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  PeriodResource(
      PeriodRegistration registration,
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
      summary = "Register a special period 登记特殊时段",
      description =
          "Adds a special period within the caller's area. It names measures and may"
              + " make the figures of gatherings stricter; looser figures have no effect.")
  @APIResponseSchema(value = PeriodView.class, responseCode = "201")
  @Refusals({"special-period.times-invalid", "outside-area"})
  public RestResponse<PeriodView> registerSpecialPeriod(@NotNull @Valid PeriodDetails details) {
    UUID id = registration.register(details, caller.get());
    return Answers.created("/api/v1/special-periods/" + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a special period 更正特殊时段",
      description =
          "Replaces what is known of the special period; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is; a void entry takes no correction.")
  @Refusals({"special-period.times-invalid", "register.voided", "outside-area"})
  public RestResponse<PeriodView> correctSpecialPeriod(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid PeriodDetails details) {
    registration.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One special period 查询特殊时段",
      description =
          "A special period of the caller's area, void ones too, as it is or was at an instant.")
  @Refusals("register.as-of-in-future")
  public PeriodView getSpecialPeriod(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    return view(id, asOf);
  }

  @GET
  @Operation(
      summary = "List special periods 特殊时段台账",
      description =
          "The register within the caller's area, newest first; with asOf as it was at that"
              + " instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<PeriodView> listSpecialPeriods(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("kind") @Parameter(description = "Kind 类型") @Nullable PeriodKind kind,
      @QueryParam("activeAt") @Parameter(description = "Holds at that instant 在此时点生效")
          @Nullable Instant activeAt) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(PeriodView.COLUMNS, "special_period", filter, by, clock).eq("kind", kind);
    if (activeAt != null) {
      query.and("tstzrange(starts_at, ends_at) @> ?::timestamptz", activeAt);
    }
    return reads.page(query, page, row -> PeriodView.read(row, by));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a special period 作废特殊时段",
      description =
          "Marks an entry that should never have been made, with the reason. It stays readable and"
              + " counts no longer.")
  @Refusals({"register.voided"})
  public RestResponse<PeriodView> voidSpecialPeriod(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    registration.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a special period 特殊时段变更历史",
      description =
          "Every version of the entry, oldest first, with who wrote it and until when it held.")
  public Page<Revision<PeriodDetails>> getSpecialPeriodHistory(@PathParam("id") UUID id) {
    Caller by = caller.get();
    List<Revision<PeriodDetails>> history =
        revisions.of("id, " + PeriodDetails.COLUMNS, "special_period", id, by, PeriodDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private PeriodView view(UUID id) {
    return view(id, null);
  }

  private PeriodView view(UUID id, @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(PeriodView.COLUMNS, "special_period", asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> PeriodView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
