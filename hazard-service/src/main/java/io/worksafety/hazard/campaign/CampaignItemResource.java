package io.worksafety.hazard.campaign;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.code.Text;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/campaigns/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Campaigns",
    description = "Programmes, special topics, tasks, and their two lists 专项行动")
class CampaignItemResource {

  private final CampaignLifecycle lifecycle;
  private final ReadModel reads;
  private final HazardDocuments documents;
  private final CurrentCaller caller;

  CampaignItemResource(
      CampaignLifecycle lifecycle,
      ReadModel reads,
      HazardDocuments documents,
      CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.documents = documents;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Put an item on a list 登记清单事项",
      description =
          "Adds a problem or a measure under a task of a running campaign, with who settles it and"
              + " until when. The due date is watched.")
  @APIResponseSchema(value = CampaignItemView.class, responseCode = "201")
  @Refusals({
    "campaign.status-conflict",
    "campaign.task-unknown",
    "campaign.due-invalid",
    "register.voided"
  })
  public RestResponse<CampaignItemView> addCampaignItem(
      @PathParam("id") UUID id, @NotNull @Valid AddItem item) {
    UUID itemId = lifecycle.addItem(id, item, caller.get());
    return Answers.created("/api/v1/campaigns/" + id + "/items/" + itemId, view(id, itemId));
  }

  @POST
  @Path("{itemId}/outcome")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record the outcome of an item 登记事项结果",
      description =
          "Ends an item: what came of it, also when nothing did. It stays on its list for ever.")
  @Refusals({"campaign.outcome-known", "campaign.outcome-mismatch", "campaign.person-needed"})
  public RestResponse<CampaignItemView> recordCampaignOutcome(
      @PathParam("id") UUID id,
      @PathParam("itemId") UUID itemId,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RecordOutcome outcome) {
    lifecycle.endItem(id, itemId, outcome, ifMatch, caller.get());
    return Answers.ok(view(id, itemId));
  }

  @GET
  @Path("{itemId}")
  @Operation(
      summary = "One item of a campaign 查询清单事项",
      description = "An item of either list with its outcome, if it has one by now.")
  public CampaignItemView getCampaignItem(
      @PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
    return view(id, itemId);
  }

  @GET
  @Operation(
      summary = "List items of a campaign 清单事项列表",
      description = "The items of a campaign's two lists, newest first, open ones and ended ones.")
  public Page<CampaignItemView> listCampaignItems(
      @PathParam("id") UUID id,
      @BeanParam @Valid PageRequest page,
      @QueryParam("list") @Parameter(description = "List 清单") @Nullable ItemList list,
      @QueryParam("taskCode") @Text(max = 20) @Parameter(description = "Task 任务编号")
          @Nullable String taskCode,
      @QueryParam("ownerOrganizationId")
          @Parameter(description = "Organisation that settles it 责任单位")
          @Nullable UUID ownerOrganizationId,
      @QueryParam("open") @Parameter(description = "Without an outcome, or with one 是否未办结")
          @Nullable Boolean open) {
    Caller by = caller.get();
    if (reads
        .first(
            KeysetQuery.select("id from campaign").eq("id", id).scope("area_code", by.areas()),
            row -> true)
        .isEmpty()) {
      throw Aggregates.notFound(id);
    }
    KeysetQuery query =
        KeysetQuery.select(CampaignItemView.COLUMNS)
            .eq("campaign_id", id)
            .eq("list", list)
            .eq("task_code", taskCode)
            .eq("owner_organization_id", ownerOrganizationId);
    if (open != null) {
      query.and(open ? "outcome is null" : "outcome is not null");
    }
    return reads.page(query, page, row -> CampaignItemView.read(row, documents, by));
  }

  private CampaignItemView view(UUID id, UUID itemId) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(CampaignItemView.COLUMNS)
                .eq("id", itemId)
                .eq("campaign_id", id)
                .scope("area_code", by.areas()),
            row -> CampaignItemView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(itemId));
  }
}
