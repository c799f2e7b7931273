package io.worksafety.hazard.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.rectification.ApprovePlan;
import io.worksafety.hazard.rectification.ExtendRectification;
import io.worksafety.hazard.rectification.SubmitPlan;
import io.worksafety.hazard.rectification.SubmitRectification;
import io.worksafety.hazard.rectification.VerifyRectification;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.KeysetQuery;
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

  private final HazardLifecycle lifecycle;
  private final HazardExplaining explaining;
  private final HazardDocuments documents;
  private final ReadModel reads;
  private final CurrentCaller caller;
  private final Clock clock;

  HazardResource(
      HazardLifecycle lifecycle,
      HazardExplaining explaining,
      HazardDocuments documents,
      ReadModel reads,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.explaining = explaining;
    this.documents = documents;
    this.reads = reads;
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
    HazardView view = lifecycle.report(report, caller.get());
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
    return view(id, clock.instant());
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
    return explaining.explain(view(id, now), now);
  }

  private HazardView view(UUID id, Instant now) {
    Caller by = caller.get();
    return reads
        .first(
            VisibleHazards.limit(
                KeysetQuery.select(HazardView.COLUMNS).eq("id", id).scope("area_code", by.areas()),
                by),
            row -> HazardView.read(row, documents, by, now))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @POST
  @Path("{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Reject a report 不予受理",
      description =
          "A report that is no hazard is not taken on; the reason is told to the "
              + "reporter. By STREET_OFFICER or DEPT_OFFICER within the period of rule "
              + "hazard.rejection.")
  @Refusals({"hazard.status-conflict", "hazard.triage-period-over"})
  public RestResponse<HazardView> rejectHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid RejectHazard request) {
    return Answers.ok(lifecycle.reject(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/registration")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a reported hazard 隐患登记",
      description =
          "Takes a report on: the object and who must rectify are known from here on. A "
              + "hazard found by an inspection is registered by the system.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.object-needed",
    "hazard.object-unknown",
    "hazard.duty-holder-needed",
    "outside-area"
  })
  public RestResponse<HazardView> registerHazard(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RegisterHazard request) {
    return Answers.ok(lifecycle.register(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/grading")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Grade a hazard 隐患定级",
      description =
          "Decides GENERAL or MAJOR with its basis. MAJOR needs a criterion of a sector "
              + "list in force, or a reason and a second person. A GENERAL hazard starts its "
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
  @Path("{id}/rectification-plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Submit a rectification plan 提交治理方案",
      description =
          "The duty holder of a MAJOR hazard hands in the plan: six parts and the five in "
              + "place, every missing part is named. A plan not yet approved may be replaced by "
              + "a newer one.")
  @Refusals({"hazard.status-conflict", "hazard.not-duty-holder", "hazard.plan-incomplete"})
  public RestResponse<HazardView> submitRectificationPlan(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid SubmitPlan request) {
    return Answers.ok(lifecycle.submitPlan(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/rectification-plan/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Approve the rectification plan 审批治理方案",
      description =
          "The head of the organ approves the latest plan; rectification starts and its "
              + "time limit becomes the due date. Who submitted it may not approve it.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.no-plan",
    "hazard.approver-is-author",
    "hazard.due-not-later",
    "hazard.due-beyond-limit"
  })
  public RestResponse<HazardView> approveRectificationPlan(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ApprovePlan request) {
    return Answers.ok(lifecycle.approvePlan(id, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Extend the due date 整改延期",
      description =
          "Moves the due date before it has passed: once for GENERAL, twice for MAJOR, by "
              + "the rules in force.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.due-passed",
    "hazard.extensions-used",
    "hazard.measures-unconfirmed",
    "hazard.due-not-later",
    "hazard.due-beyond-limit"
  })
  public RestResponse<HazardView> extendRectification(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ExtendRectification request) {
    return Answers.ok(lifecycle.extend(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Claim the rectification as done 提交整改结果",
      description =
          "The duty holder says the hazard is removed, with evidence of before and after. "
              + "Submitting late does not undo that it was overdue.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.not-duty-holder",
    "hazard.evidence-incomplete",
    "hazard.evidence-in-future",
    "evidence.unknown"
  })
  public RestResponse<HazardView> submitRectification(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid SubmitRectification request) {
    return Answers.ok(lifecycle.submit(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Verify on site 现场验收",
      description =
          "Verifiers on site pass or fail the rectification. None of them may have found "
              + "or repaired the hazard; MAJOR needs two of whom the caller is a credentialed "
              + "INSPECTOR; evidence is taken after the submission and near the object. A "
              + "failure needs a reason and a new due date.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.verifier-is-finder",
    "hazard.verifier-is-rectifier",
    "hazard.caller-not-verifier",
    "hazard.verifiers-too-few",
    "hazard.credential-needed",
    "hazard.evidence-incomplete",
    "evidence.unknown",
    "hazard.evidence-too-far",
    "hazard.evidence-too-old",
    "hazard.evidence-in-future",
    "hazard.object-not-located",
    "hazard.visit-time",
    "hazard.failure-incomplete",
    "hazard.due-beyond-limit",
    "hazard.due-not-later"
  })
  public RestResponse<HazardView> verifyRectification(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid VerifyRectification request) {
    return Answers.ok(lifecycle.verify(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/resumption")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Consent to resume 批准恢复生产",
      description =
          "Ends the stop order of a verified MAJOR hazard after review (Work Safety Law "
              + "art. 65).")
  @Refusals({"hazard.status-conflict", "hazard.no-stop-order"})
  public RestResponse<HazardView> resumeProduction(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ResumeProduction request) {
    return Answers.ok(lifecycle.resume(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close a hazard 隐患销号",
      description =
          "Strikes off a hazard whose verification passed after the last submission and "
              + "whose stop order, if any, has ended.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.not-verified",
    "hazard.stop-in-force",
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
}
