package io.worksafety.hazard.construction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.CreditCodeText;
import io.worksafety.platform.code.Text;
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

@Path("/api/v1/construction-sites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Construction sites", description = "Register of construction sites 在建工程登记")
class ConstructionSiteResource {

  private final ConstructionRegistration registration;
  private final ConstructionLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  ConstructionSiteResource(
      ConstructionRegistration registration,
      ConstructionLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      CurrentCaller caller,
      Clock clock) {
    this.registration = registration;
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a construction site 登记在建工程",
      description =
          "Adds a construction site within the caller's area. One that has begun already"
              + " is registered with its first day of work and is under construction at once.")
  @APIResponseSchema(value = ConstructionSiteView.class, responseCode = "201")
  @Refusals({"construction.permit-known", "construction.dates-invalid", "outside-area"})
  public RestResponse<ConstructionSiteView> registerConstructionSite(
      @NotNull @Valid ConstructionSiteDetails details) {
    UUID id = registration.register(details, caller.get());
    return Answers.created("/api/v1/construction-sites/" + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a construction site 更正在建工程",
      description =
          "Replaces what is known of the construction site; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is; a void entry takes no correction.")
  @Refusals({
    "construction.permit-known",
    "construction.dates-invalid",
    "register.voided",
    "outside-area"
  })
  public RestResponse<ConstructionSiteView> correctConstructionSite(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ConstructionSiteDetails details) {
    registration.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One construction site 查询在建工程",
      description =
          "A construction site of the caller's area, void ones too, as it is or was at an instant.")
  @Refusals("register.as-of-in-future")
  public ConstructionSiteView getConstructionSite(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    return view(id, asOf);
  }

  @GET
  @Operation(
      summary = "List construction sites 在建工程台账",
      description =
          "The register within the caller's area, newest first; with asOf as it was at that"
              + " instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<ConstructionSiteView> listConstructionSites(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable SiteStatus status,
      @QueryParam("permitNo") @Text(max = 64) @Parameter(description = "Permit 施工许可证号")
          @Nullable String permitNo,
      @QueryParam("contractorUscc") @CreditCodeText @Parameter(description = "Contractor 施工单位")
          @Nullable String contractorUscc,
      @QueryParam("dangerousWork") @Parameter(description = "With this dangerous work 危大工程")
          @Nullable DangerousWork dangerousWork,
      @QueryParam("underConstructionOn")
          @Parameter(description = "Under construction on that day, suspended ones left out 当日在建")
          @Nullable LocalDate underConstructionOn) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(ConstructionSiteView.COLUMNS, "construction_site", filter, by, clock)
            .eq("status", status)
            .eq("permit_no", permitNo)
            .eq("contractor_uscc", contractorUscc);
    if (underConstructionOn != null) {
      query.and("underway @> ?::date", underConstructionOn);
    }
    if (dangerousWork != null) {
      query.and("? = any (dangerous_works)", dangerousWork.name());
    }
    return reads.page(query, page, row -> ConstructionSiteView.read(row, by));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a construction site 作废在建工程",
      description =
          "Marks an entry that should never have been made, with the reason. It stays readable and"
              + " counts no longer.")
  @Refusals({"register.voided"})
  public RestResponse<ConstructionSiteView> voidConstructionSite(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    registration.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a construction site 在建工程变更历史",
      description =
          "Every version of the entry, oldest first, with who wrote it and until when it held.")
  public Page<Revision<ConstructionSiteView>> getConstructionSiteHistory(@PathParam("id") UUID id) {
    Caller by = caller.get();
    List<Revision<ConstructionSiteView>> history =
        revisions.of(
            ConstructionSiteView.FACTS,
            "construction_site",
            id,
            by,
            row -> ConstructionSiteView.read(row, by));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  @POST
  @Path("{id}/start")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Begin work 开工",
      description = "Work on an approved site begins on a day that is not in the future.")
  @Refusals({"construction.status-conflict", "construction.dates-invalid", "register.voided"})
  public RestResponse<ConstructionSiteView> startConstruction(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid OnDay act) {
    lifecycle.start(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/suspension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Suspend work 停工",
      description =
          "From that day on the site does not count as under construction, until it is resumed.")
  @Refusals({"construction.status-conflict", "construction.dates-invalid", "register.voided"})
  public RestResponse<ConstructionSiteView> suspendConstruction(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid OnDayBecause act) {
    lifecycle.suspend(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/resumption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Resume work 复工",
      description = "Work goes on; the site counts as under construction again from that day on.")
  @Refusals({"construction.status-conflict", "construction.dates-invalid", "register.voided"})
  public RestResponse<ConstructionSiteView> resumeConstruction(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid OnDay act) {
    lifecycle.resume(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Complete 竣工",
      description =
          "The site is finished; that day is the first on which it is not under construction.")
  @Refusals({"construction.status-conflict", "construction.dates-invalid", "register.voided"})
  public RestResponse<ConstructionSiteView> completeConstruction(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid OnDay act) {
    lifecycle.complete(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/abandonment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Abandon 终止",
      description =
          "The project ends without being finished, with the reason; also before it began.")
  @Refusals({"construction.status-conflict", "construction.dates-invalid", "register.voided"})
  public RestResponse<ConstructionSiteView> abandonConstruction(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid OnDayBecause act) {
    lifecycle.abandon(id, act, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  private ConstructionSiteView view(UUID id) {
    return view(id, null);
  }

  private ConstructionSiteView view(UUID id, @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(ConstructionSiteView.COLUMNS, "construction_site", asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> ConstructionSiteView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
