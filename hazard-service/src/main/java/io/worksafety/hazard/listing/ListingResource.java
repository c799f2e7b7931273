package io.worksafety.hazard.listing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
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

@Path("/api/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Listings", description = "Listed supervision of major hazards 挂牌督办")
class ListingResource {

  private final ListingLifecycle lifecycle;
  private final ReadModel reads;
  private final CurrentCaller caller;

  ListingResource(ListingLifecycle lifecycle, ReadModel reads, CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Propose a listing 提请挂牌督办",
      description =
          "Proposes that a MAJOR hazard be taken under listed supervision. A major hazard not"
              + " closed within the period of rule hazard.listing is proposed by itself. A hazard"
              + " is under one listing at a time.")
  @APIResponseSchema(value = ListingView.class, responseCode = "201")
  @Refusals({
    "listing.hazard-unknown",
    "listing.hazard-not-major",
    "listing.already-open",
    "listing.person-needed"
  })
  public RestResponse<ListingView> proposeListing(@NotNull @Valid ProposeListing request) {
    ListingView view = lifecycle.propose(request, caller.get());
    return Answers.created("/api/v1/listings/" + view.id(), view);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One listing 查询挂牌督办",
      description =
          "A listing of the caller's area with its terms, extensions, review and end, and what"
              + " this caller may do now.")
  public ListingView getListing(@PathParam("id") UUID id) {
    return lifecycle.get(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List listings 挂牌督办列表",
      description = "Listings of the caller's area, newest first.")
  public Page<ListingRow> listListings(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable ListingStatus status,
      @QueryParam("level") @Parameter(description = "Level of the list 挂牌级别")
          @Nullable ListLevel level,
      @QueryParam("hazardId") @Parameter(description = "Hazard 隐患") @Nullable UUID hazardId,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode) {
    return reads.page(
        KeysetQuery.select(ListingRow.COLUMNS)
            .idColumn("l.id")
            .scope("l.area_code", caller.get().areas())
            .area("l.area_code", areaCode)
            .eq("l.status", status)
            .eq("l.level", level)
            .eq("l.hazard_id", hazardId),
        page,
        ListingRow::read);
  }

  @POST
  @Path("{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "List a hazard 批准挂牌督办",
      description =
          "DISTRICT_LEADER, not the proposer, puts the hazard on the list: leader and organisation on"
              + " duty, goal, where it is announced, and a deadline not later than the rectification is due.")
  @Refusals({
    "listing.status-conflict",
    "listing.approver-is-proposer",
    "listing.deadline-not-later",
    "listing.deadline-beyond-limit",
    "listing.person-needed"
  })
  public RestResponse<ListingView> approveListing(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ApproveListing request) {
    return Answers.ok(lifecycle.approve(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Refuse a listing 不予挂牌",
      description =
          "DISTRICT_LEADER, not the proposer, decides that the hazard is not listed, with a reason.")
  @Refusals({"listing.status-conflict", "listing.approver-is-proposer", "listing.person-needed"})
  public RestResponse<ListingView> refuseListing(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid RefuseListing request) {
    return Answers.ok(lifecycle.refuse(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Extend a listing 挂牌督办延期",
      description =
          "DISTRICT_LEADER moves the deadline once, before it has passed and no further than the"
              + " rectification is due.")
  @Refusals({
    "listing.status-conflict",
    "listing.deadline-passed",
    "listing.extensions-used",
    "listing.deadline-not-later",
    "listing.deadline-beyond-limit",
    "listing.person-needed"
  })
  public RestResponse<ListingView> extendListing(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid MoveDeadline request) {
    return Answers.ok(lifecycle.extend(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Apply for delisting 申请摘牌复查",
      description =
          "DEPT_OFFICER or STREET_OFFICER reports the hazard as removed; the review is due by rule"
              + " listing.review.")
  @Refusals({"listing.status-conflict", "listing.person-needed"})
  public RestResponse<ListingView> applyForDelisting(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ApplyForDelisting request) {
    return Answers.ok(lifecycle.applyForReview(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Return an application 退回复查申请",
      description =
          "COMMITTEE_OFFICE, not the applicant, finds the hazard not removed: supervision goes on"
              + " until a new deadline.")
  @Refusals({
    "listing.status-conflict",
    "listing.reviewer-is-applicant",
    "listing.deadline-not-later",
    "listing.deadline-beyond-limit",
    "listing.person-needed"
  })
  public RestResponse<ListingView> returnListing(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid MoveDeadline request) {
    return Answers.ok(lifecycle.giveBack(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/delisting")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Strike off the list 摘牌",
      description =
          "COMMITTEE_OFFICE, not the applicant, strikes a verified hazard off the list; then it can"
              + " be closed, by COMMITTEE_OFFICE alone.")
  @Refusals({
    "listing.status-conflict",
    "listing.reviewer-is-applicant",
    "listing.hazard-not-verified",
    "listing.person-needed"
  })
  public RestResponse<ListingView> delistHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid DelistHazard request) {
    return Answers.ok(lifecycle.delist(id, request, ifMatch, caller.get()));
  }
}
