package io.worksafety.accountability.veto;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/vetoes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Vetoes", description = "One-vote veto: proposed by rule, decided by people 一票否决")
class VetoResource {

  private final VetoLifecycle lifecycle;
  private final VetoSearch search;
  private final VetoExplaining explaining;
  private final CurrentCaller caller;

  VetoResource(
      VetoLifecycle lifecycle, VetoSearch search, VetoExplaining explaining, CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.search = search;
    this.explaining = explaining;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List vetoes 一票否决列表",
      description =
          "Newest first, within the caller's area; streets, departments and enterprises see those"
              + " that concern themselves.")
  public Page<VetoRow> listVetoes(
      @BeanParam @Valid VetoFilter filter, @BeanParam @Valid PageRequest page) {
    return search.page(filter, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get a veto 一票否决详情",
      description = "With the facts it rests on, its period and how it was decided.")
  public VetoView getVeto(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain a veto 一票否决说明",
      description =
          "The rule in the version that fired, the facts and the arithmetic, how the subject was"
              + " found in the chain, how the period was computed, every step taken, and who can"
              + " overrule it.")
  @APIResponseSchema(value = Explanation.class, responseCode = "200")
  public Explanation explainVeto(@PathParam("id") UUID id) {
    return explaining.explain(search.view(id, caller.get()));
  }

  @POST
  @Path("{id}/notification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Notify the subject of a veto 告知被否决对象",
      description = "Serves the notice; the subject has five working days to object.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-subject-decides",
    "accountability.veto-person-unknown",
    "calendar.missing"
  })
  public RestResponse<VetoView> notifyVeto(
      @PathParam("id") UUID id,
      @NotNull @Valid NotifyVeto command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.serve(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/objection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Object to a veto 提出异议",
      description =
          "By the subject, or recorded for it by the committee's office, within the "
              + "period. The objection must be answered before the veto can take effect.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-objection-late",
    "accountability.veto-not-subject"
  })
  public RestResponse<VetoView> objectToVeto(
      @PathParam("id") UUID id,
      @NotNull @Valid ObjectToVeto command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.object(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/objection-waiver")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Waive the objection 放弃异议",
      description = "In writing; the veto can then take effect before the period is over.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({"accountability.veto-status-conflict", "accountability.veto-not-subject"})
  public RestResponse<VetoView> waiveVetoObjection(
      @PathParam("id") UUID id,
      @NotNull @Valid WaiveObjection command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.waive(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/objection-answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Answer an objection 答复异议",
      description = "A decision on the veto needs the answer first.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-subject-decides",
    "accountability.veto-person-unknown"
  })
  public RestResponse<VetoView> answerVetoObjection(
      @PathParam("id") UUID id,
      @NotNull @Valid AnswerObjection command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.answer(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/effect")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Put a veto into effect 否决生效",
      description =
          "After the objection period, a written waiver, or an answered objection. "
              + "Neither the subject nor who notified decides. A period of twelve months runs "
              + "from this day.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-objection-period",
    "accountability.veto-objection-open",
    "accountability.veto-subject-decides",
    "accountability.veto-notifier-decides",
    "accountability.veto-person-unknown"
  })
  public RestResponse<VetoView> putVetoIntoEffect(
      @PathParam("id") UUID id,
      @NotNull @Valid DecideVeto command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.takeEffect(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/lifting")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Lift a veto early 提前解除否决",
      description = "Only where the rule allows it; the days before stay covered.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-early-lift",
    "accountability.veto-subject-decides",
    "accountability.veto-notifier-decides",
    "accountability.veto-person-unknown"
  })
  public RestResponse<VetoView> liftVeto(
      @PathParam("id") UUID id,
      @NotNull @Valid EndVeto command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.lift(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Revoke a veto 撤销否决",
      description =
          "As if it had never been: after a well-founded objection or appeal. A veto "
              + "whose facts no longer meet the rule is revoked by the service.")
  @APIResponseSchema(value = VetoView.class, responseCode = "200")
  @Refusals({
    "accountability.veto-status-conflict",
    "accountability.veto-subject-decides",
    "accountability.veto-notifier-decides",
    "accountability.veto-person-unknown"
  })
  public RestResponse<VetoView> revokeVeto(
      @PathParam("id") UUID id,
      @NotNull @Valid EndVeto command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.revoke(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }
}
