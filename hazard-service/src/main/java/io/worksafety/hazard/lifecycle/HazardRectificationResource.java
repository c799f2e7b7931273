package io.worksafety.hazard.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.rectification.ApprovePlan;
import io.worksafety.hazard.rectification.ExtendRectification;
import io.worksafety.hazard.rectification.SubmitPlan;
import io.worksafety.hazard.rectification.SubmitRectification;
import io.worksafety.hazard.rectification.VerifyRectification;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class HazardRectificationResource {

  private final HazardLifecycle lifecycle;
  private final CurrentCaller caller;

  HazardRectificationResource(HazardLifecycle lifecycle, CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.caller = caller;
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
}
