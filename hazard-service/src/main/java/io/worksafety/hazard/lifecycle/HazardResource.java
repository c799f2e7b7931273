package io.worksafety.hazard.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.transfer.AcceptTransfer;
import io.worksafety.hazard.transfer.TransferHazard;
import io.worksafety.platform.explain.Explanation;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class HazardResource {

  private final TriageLifecycle triage;
  private final HazardLifecycle lifecycle;
  private final HazardExplaining explaining;
  private final HazardViews views;
  private final CurrentCaller caller;
  private final Clock clock;

  HazardResource(
      TriageLifecycle triage,
      HazardLifecycle lifecycle,
      HazardExplaining explaining,
      HazardViews views,
      CurrentCaller caller,
      Clock clock) {
    this.triage = triage;
    this.lifecycle = lifecycle;
    this.explaining = explaining;
    this.views = views;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report a hazard 上报隐患",
      description =
          "Records a hazard as it was seen, at a registered object or at a position. Each source"
              + " has its reporters; findings of inspections arrive by themselves. Triage is due by"
              + " rule hazard.triage, within hours when imminent. A citizen's name, telephone and"
              + " account are sealed and in no answer, event or log.")
  @APIResponseSchema(value = HazardView.class, responseCode = "201")
  @Refusals({
    "hazard.source-forbidden",
    "hazard.source-known",
    "hazard.discovery-in-future",
    "hazard.reporter-of-public-report",
    "hazard.reporter-account-mixed",
    "hazard.reporter-is-finder",
    "hazard.object-needed",
    "hazard.object-unknown",
    "hazard.place-needed",
    "hazard.area-mismatch",
    "hazard.evidence-incomplete",
    "evidence.unknown",
    "outside-area"
  })
  public RestResponse<HazardView> reportHazard(@NotNull @Valid ReportHazard report) {
    HazardView view = triage.report(report, caller.get());
    return Answers.created("/api/v1/hazards/" + view.id(), view);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One hazard 查询隐患",
      description =
          "A hazard of the caller's area with everything that was decided, and what this caller may"
              + " do now. Enterprise users see the hazards of their own enterprise"
              + " and those they have to rectify.")
  public HazardView getHazard(@PathParam("id") UUID id) {
    return views.of(id, caller.get());
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain level and due dates of a hazard 隐患定级与期限说明",
      description =
          "Why the hazard has its level (the line of the sector list in force, or who decided it"
              + " without one), how each deadline was counted day by day, whether it is overdue,"
              + " what was extended, whether a stop order is in force, and who can overrule each."
              + " Who may not see the hazard does not find it.")
  public Explanation explainHazard(@PathParam("id") UUID id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return explaining.explain(views.of(id, caller.get()), now);
  }

  @POST
  @Path("{id}/grading")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Grade a hazard 隐患定级",
      description =
          "Decides GENERAL or MAJOR with its basis. MAJOR needs a criterion of a sector "
              + "list in force, or a reason and a second person, who then confirms it. A GENERAL hazard starts its "
              + "rectification at once, due by rule.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.criterion-needed",
    "hazard.criterion-unknown",
    "hazard.duty-holder-needed",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> gradeHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid GradeHazard request) {
    return Answers.ok(lifecycle.grade(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/grading/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Confirm a proposed level 共同认定重大隐患",
      description =
          "MAJOR without a line of a sector list is decided by two: the second person whom the"
              + " grading named confirms it, nobody else.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.no-level-proposal",
    "hazard.not-second-decider",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> confirmLevel(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ConfirmLevel request) {
    return Answers.ok(lifecycle.confirmLevel(id, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/regrading")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Change the level 调整隐患等级",
      description =
          "Up at any time while the hazard is open: control and plan start anew. Down "
              + "only by ORGAN_HEAD and before rectification begins.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.level-unchanged",
    "hazard.downgrade-forbidden",
    "hazard.downgrade-too-late",
    "hazard.criterion-needed",
    "hazard.criterion-unknown",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> regradeHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid RegradeHazard request) {
    return Answers.ok(lifecycle.regrade(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/control")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Bring a major hazard under control 重大隐患管控",
      description =
          "Records the interim measures of a MAJOR hazard; where it cannot be made safe, "
              + "the evacuation or stop order (Work Safety Law art. 65).")
  @Refusals({"hazard.status-conflict", "hazard.stop-order-needed", "hazard.industry-outside"})
  public RestResponse<HazardView> controlHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ControlHazard request) {
    return Answers.ok(lifecycle.control(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close a hazard 隐患销号",
      description =
          "Strikes off a hazard whose verification passed after the last submission and "
              + "whose stop order and listing, if any, have ended; one that was listed by COMMITTEE_OFFICE alone.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.not-verified",
    "hazard.stop-in-force",
    "listing.open",
    "listing.closed-by-office",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> closeHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CloseHazard request) {
    return Answers.ok(lifecycle.close(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/reopening")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Reopen a closed hazard 隐患重新启动",
      description =
          "A look-back, a discipline body or an audit found a closed hazard still there: "
              + "rectification starts again with a new due date.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.evidence-incomplete",
    "evidence.unknown",
    "hazard.due-beyond-limit",
    "hazard.due-not-later"
  })
  public RestResponse<HazardView> reopenHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ReopenHazard request) {
    return Answers.ok(lifecycle.reopen(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Transfer a hazard 移送隐患",
      description =
          "Offers an open hazard to another authority, which accepts it within the period of rule"
              + " hazard.transfer; else the transfer is escalated and somebody else may be named.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.transfer-pending",
    "hazard.same-handler",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> transferHazard(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid TransferHazard request) {
    return Answers.ok(lifecycle.transfer(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/transfer/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Accept a transfer 接收移送",
      description =
          "The organisation the hazard was offered to takes it on, also after the period.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.no-transfer",
    "hazard.not-receiver",
    "hazard.industry-outside"
  })
  public RestResponse<HazardView> acceptTransfer(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid AcceptTransfer request) {
    return Answers.ok(lifecycle.acceptTransfer(id, request, ifMatch, caller.get()));
  }
}
