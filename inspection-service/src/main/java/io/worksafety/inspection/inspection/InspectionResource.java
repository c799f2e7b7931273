package io.worksafety.inspection.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.inspection.seal.PlanPurpose;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
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

@Path("/api/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspections 检查")
class InspectionResource {

  private final InspectionLifecycle lifecycle;
  private final InspectionReads reads;
  private final SealProofs proofs;
  private final InspectionExplaining explaining;
  private final CurrentCaller caller;

  InspectionResource(
      InspectionLifecycle lifecycle,
      InspectionReads reads,
      SealProofs proofs,
      InspectionExplaining explaining,
      CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.proofs = proofs;
    this.explaining = explaining;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Plan an inspection 制定检查方案",
      description =
          "Plans a visit to one object for published matters with a team, in a window of time. A"
              + " sealed plan is encrypted at once; until its reveal object, matters and team"
              + " appear in no answer, list or event. Refused: a body that may not inspect, such as"
              + " a committee (inspection.not-an-inspection-subject), an unpublished matter"
              + " (inspection.matter-not-published), too few officers, a channel that does not fit,"
              + " a window that is over, an approver who is the author.")
  @APIResponseSchema(value = InspectionView.class, responseCode = "201")
  @Refusals({
    "inspection.not-an-inspection-subject",
    "inspection.organization-unknown",
    "inspection.person-needed",
    "inspection.object-unknown",
    "inspection.object-without-location",
    "inspection.matter-missing",
    "inspection.matter-not-published",
    "inspection.inspector-unknown",
    "inspection.too-few-inspectors",
    "inspection.channel-mismatch",
    "inspection.must-be-sealed",
    "inspection.window-invalid",
    "inspection.approver-is-author"
  })
  public RestResponse<InspectionView> planInspection(@Valid @NotNull PlanInspection request) {
    InspectionView view = lifecycle.plan(request, caller.get());
    return Answers.created("/api/v1/inspections/" + view.id(), view);
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Approve an inspection 批准检查",
      description =
          "The organ head named in the plan approves it; of a sealed plan the approval becomes part"
              + " of the text that is committed to. Refused: the author"
              + " (inspection.approver-is-author), another head (inspection.not-the-approver), a"
              + " window that has begun (inspection.window-begun).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.approver-is-author",
    "inspection.not-the-approver",
    "inspection.person-needed",
    "inspection.status-conflict",
    "inspection.window-begun",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> approveInspection(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull ApproveInspection request) {
    return Answers.ok(lifecycle.approve(id, request, caller.get(), ifMatch));
  }

  @GET
  @Path("/{id}/explain")
  @Operation(
      summary = "Explain arrival and seal of an inspection 到达判定与密封验证说明",
      description =
          "Why the arrival was accepted (window, distance by the great circle, valid credentials,"
              + " each with its rule) and whether the seal held (anchor before the window,"
              + " commitment computed again from plan and salt). It is found by whoever finds the"
              + " inspection, and until the plan is revealed it says nothing of the plan.")
  @APIResponseSchema(Explanation.class)
  public Explanation explainInspection(@PathParam("id") UUID id) {
    return explaining.explain(reads.get(id, caller.get()));
  }

  @GET
  @Path("/{id}/plan")
  @Operation(
      summary = "Read a sealed plan 查阅密封方案",
      description =
          "The canonical text to commit to. Before the reveal only author, approver, team, experts"
              + " and custodians may read; every look is written down with its purpose and shown at"
              + " the reveal. For all others the plan does not exist (404), and the attempt is"
              + " written down as well. Refused: a plan that is not sealed (inspection.not-secret),"
              + " one that was tampered with (inspection.seal-broken).")
  @APIResponseSchema(SealedPlanView.class)
  @Refusals({"inspection.not-secret", "inspection.seal-broken"})
  public SealedPlanView readPlan(
      @PathParam("id") UUID id,
      @QueryParam("purpose")
          @NotNull
          @Parameter(description = "Why it is read; kept for ever 查阅目的", required = true)
          PlanPurpose purpose) {
    return lifecycle.read(id, purpose, caller.get());
  }

  @POST
  @Path("/{id}/seal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Seal a plan 密封检查方案",
      description =
          "The author commits to the approved plan: SHA-256 over the ASCII bytes WSS-PLAN-v1, a"
              + " zero byte, 32 bytes of salt and the canonical text. The commitment is published"
              + " and anchored by its place in the event log. Refused: a commitment that is not"
              + " that of the plan (inspection.seal-mismatch), a window that has begun"
              + " (inspection.window-begun), anyone but the author (inspection.not-the-author), a"
              + " plan that needs no seal (inspection.not-secret).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.seal-mismatch",
    "inspection.window-begun",
    "inspection.not-the-author",
    "inspection.not-secret",
    "inspection.person-needed",
    "inspection.status-conflict",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> sealInspection(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull SealInspection request) {
    return Answers.ok(lifecycle.seal(id, request, caller.get(), ifMatch));
  }

  @GET
  @Path("/{id}/seal")
  @Operation(
      summary = "Proof of a seal 密封证明",
      description =
          "For any official of the district: the commitment and its anchor, and after the reveal"
              + " the plan, the salt, every look into the plan and five answers on how unannounced"
              + " the visit was. Enough for a stranger to compute the commitment again.")
  @APIResponseSchema(SealProof.class)
  public SealProof getSealProof(@PathParam("id") UUID id) {
    return proofs.of(id, caller.get());
  }

  @POST
  @Path("/{id}/arrival")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report the arrival 到达现场",
      description =
          "The team leader reports from the spot. Refused: before the commitment is anchored"
              + " (inspection.not-anchored), before or after the window (inspection.too-early,"
              + " inspection.too-late), further from the object than the geofence allows"
              + " (inspection.outside-geofence), with too few valid credentials"
              + " (inspection.too-few-credentials), without sign-in or emergency"
              + " (inspection.scan-in-missing).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.status-conflict",
    "inspection.person-needed",
    "inspection.not-sealed",
    "inspection.not-anchored",
    "inspection.anchored-too-late",
    "inspection.too-early",
    "inspection.too-late",
    "inspection.not-team-leader",
    "inspection.present-not-planned",
    "inspection.too-few-credentials",
    "inspection.scan-in-missing",
    "inspection.scan-in-invalid",
    "inspection.outside-geofence",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> recordArrival(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @Valid @NotNull RecordArrival request) {
    return Answers.ok(lifecycle.arrive(id, request, caller.get(), ifMatch));
  }

  @POST
  @Path("/{id}/reveal")
  @Command
  @Operation(
      summary = "Reveal the sealed plan 揭示密封方案",
      description =
          "On the spot the plan is decrypted and the commitment computed again. If it is the one"
              + " that was published, plan and salt are laid open and the inspection is in"
              + " progress. If not, the visit is void, seal-broken is published and every further"
              + " act refused (inspection.seal-broken).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.seal-broken",
    "inspection.status-conflict",
    "inspection.not-secret",
    "inspection.not-in-team",
    "inspection.person-needed"
  })
  public RestResponse<InspectionView> revealPlan(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
    return Answers.ok(lifecycle.reveal(id, caller.get(), ifMatch));
  }

  @POST
  @Path("/{id}/obstruction")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record an obstruction 记录拒绝、阻碍检查",
      description =
          "The inspected side refuses or hinders the inspection (《安全生产法》 art. 108). Ends the visit;"
              + " a plan that is still sealed is revealed.")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.status-conflict",
    "inspection.not-in-team",
    "inspection.person-needed",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> recordObstruction(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull RecordObstruction request) {
    return Answers.ok(lifecycle.obstruct(id, request, caller.get(), ifMatch));
  }

  @POST
  @Path("/{id}/findings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record a finding 记录检查发现",
      description =
          "Takes down what was found on the spot; it leaves for the hazard register when the"
              + " inspection is concluded. Refused: a major finding without a measure"
              + " (inspection.major-without-measure), an order in anything but an administrative"
              + " inspection (inspection.handling-not-allowed), anyone outside the team"
              + " (inspection.not-in-team).")
  @APIResponseSchema(value = InspectionView.class, responseCode = "201")
  @Refusals({
    "inspection.major-without-measure",
    "inspection.handling-not-allowed",
    "inspection.discovered-outside-visit",
    "inspection.present-not-planned",
    "inspection.inspector-unknown",
    "inspection.not-in-team",
    "inspection.person-needed",
    "inspection.status-conflict"
  })
  public RestResponse<InspectionView> recordFinding(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @Valid @NotNull RecordFinding request) {
    InspectionView view = lifecycle.note(id, request, caller.get(), ifMatch);
    return Answers.created("/api/v1/inspections/" + id, view);
  }

  @POST
  @Path("/{id}/conclusion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Conclude an inspection 结束检查",
      description =
          "Everyone present signs; a refusal of the other side is recorded with a witness"
              + " (《安全生产法》 art. 68). Publishes one event per finding, from which hazards are"
              + " registered. Refused: a missing signature (inspection.signature-missing), a"
              + " refusal without reason and witness (inspection.refusal-not-recorded), a missing"
              + " four-no declaration (inspection.four-no-missing).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.signature-missing",
    "inspection.refusal-not-recorded",
    "inspection.four-no-missing",
    "inspection.not-in-team",
    "inspection.person-needed",
    "inspection.status-conflict"
  })
  public RestResponse<InspectionView> concludeInspection(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull ConcludeInspection request) {
    return Answers.ok(lifecycle.conclude(id, request, caller.get(), ifMatch));
  }

  @POST
  @Path("/{id}/orders")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Issue an order 作出现场处理决定",
      description =
          "After the conclusion the team orders what is to be done about findings: fix by a day,"
              + " stop, or seal, with its number, ground and service. Refused: in anything but an"
              + " administrative inspection (inspection.handling-not-allowed), on findings that do"
              + " not exist (inspection.finding-unknown), without a possible period"
              + " (inspection.order-due-invalid), under a number in use"
              + " (inspection.order-number-taken).")
  @APIResponseSchema(value = InspectionView.class, responseCode = "201")
  @Refusals({
    "inspection.handling-not-allowed",
    "inspection.finding-unknown",
    "inspection.order-due-invalid",
    "inspection.order-number-taken",
    "inspection.not-in-team",
    "inspection.person-needed",
    "inspection.status-conflict",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> issueOrder(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @Valid @NotNull IssueOrder request) {
    InspectionView view = lifecycle.order(id, request, caller.get(), ifMatch);
    return Answers.created("/api/v1/inspections/" + id, view);
  }

  @POST
  @Path("/{id}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Publish the result 公开检查结果",
      description =
          "Somebody who was not in the team publishes the result of a concluded inspection, in"
              + " words without personal data and trade secrets. Refused: a member of the team"
              + " (inspection.publisher-in-team).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.publisher-in-team",
    "inspection.person-needed",
    "inspection.status-conflict",
    "inspection.seal-broken"
  })
  public RestResponse<InspectionView> publishInspection(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull PublishInspection request) {
    return Answers.ok(lifecycle.publish(id, request, caller.get(), ifMatch));
  }

  @POST
  @Path("/{id}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Cancel an inspection 取消检查",
      description =
          "Calls an inspection off before the team has arrived. A sealed plan is revealed all the"
              + " same. Refused: anyone but the head who approves (inspection.not-the-approver).")
  @APIResponseSchema(InspectionView.class)
  @Refusals({
    "inspection.not-the-approver",
    "inspection.person-needed",
    "inspection.status-conflict"
  })
  public RestResponse<InspectionView> cancelInspection(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull CancelInspection request) {
    return Answers.ok(lifecycle.cancel(id, request, caller.get(), ifMatch));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an inspection 查看检查",
      description =
          "One inspection with its findings and the acts open to the caller. A concealed one exists"
              + " only for those who need to know; object, matters and team are never shown here"
              + " before the reveal.")
  @APIResponseSchema(InspectionView.class)
  public InspectionView getInspection(@PathParam("id") UUID id) {
    return reads.get(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List inspections 检查列表",
      description =
          "Inspections of the caller's area, newest first. Concealed ones are listed only for those"
              + " who need to know.")
  public Page<InspectionRow> listInspections(
      @Valid @BeanParam InspectionFilter filter, @Valid @BeanParam PageRequest page) {
    return reads.list(filter, page, caller.get());
  }
}
