package io.worksafety.hazard.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Campaigns",
    description = "Programmes, special topics, tasks, and their two lists 专项行动")
class CampaignResource {

  private static final String TABLE = "campaign";
  private static final String PATH = "/api/v1/campaigns/";

  private final CampaignLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;

  CampaignResource(
      CampaignLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      HazardDocuments documents,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a campaign 登记专项行动",
      description =
          "Adds a programme with its special topics and their tasks. Problems and measures"
              + " are listed under its tasks once it runs.")
  @APIResponseSchema(value = CampaignView.class, responseCode = "201")
  @Refusals({"campaign.times-invalid", "campaign.codes-invalid", "outside-area"})
  public RestResponse<CampaignView> registerCampaign(@NotNull @Valid CampaignDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a campaign 更正专项行动",
      description =
          "Replaces the programme until it is closed. A task that has items on a list"
              + " stays. If-Match is needed; a body that changes nothing leaves the version as it"
              + " is.")
  @Refusals({
    "campaign.times-invalid",
    "campaign.codes-invalid",
    "campaign.status-conflict",
    "campaign.task-in-use",
    "register.voided",
    "outside-area"
  })
  public RestResponse<CampaignView> correctCampaign(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid CampaignDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a campaign 作废专项行动",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"campaign.status-conflict", "register.voided"})
  public RestResponse<CampaignView> voidCampaign(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/start")
  @Command
  @Operation(
      summary = "Start a campaign 启动专项行动",
      description = "From now on problems and measures can be listed and progress is reported.")
  @Refusals({"campaign.status-conflict", "register.voided"})
  public RestResponse<CampaignView> startCampaign(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
    lifecycle.start(id, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/progress-reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report progress of a quarter 提交季度进展",
      description =
          "One report for each quarter that has begun within the campaign. How many items are open"
              + " and ended is counted by the service, not told by the author.")
  @Refusals({
    "campaign.status-conflict",
    "campaign.quarter-known",
    "campaign.quarter-invalid",
    "campaign.person-needed",
    "register.voided"
  })
  public RestResponse<CampaignView> reportCampaignProgress(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ReportProgress report) {
    lifecycle.report(id, report, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close a campaign 结束专项行动",
      description = "Refused while an item of either list has no recorded outcome.")
  @Refusals({
    "campaign.status-conflict",
    "campaign.items-open",
    "campaign.person-needed",
    "register.voided"
  })
  public RestResponse<CampaignView> closeCampaign(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CloseCampaign closing) {
    lifecycle.close(id, closing, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One campaign 查询专项行动",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public CampaignView getCampaign(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List campaigns 专项行动台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<CampaignView> listCampaigns(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable CampaignStatus status) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(CampaignView.COLUMNS, TABLE, filter, by, clock).eq("status", status);
    return reads.page(query, page, row -> CampaignView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a campaign 专项行动变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<CampaignView>> getCampaignHistory(@PathParam("id") UUID id) {
    List<Revision<CampaignView>> history =
        revisions.of(
            CampaignView.FACTS, TABLE, id, caller.get(), row -> CampaignView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private CampaignView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(CampaignView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> CampaignView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
