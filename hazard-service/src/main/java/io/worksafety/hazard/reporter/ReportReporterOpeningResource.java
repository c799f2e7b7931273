package io.worksafety.hazard.reporter;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/public-reports/{id}/reporter-openings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reporters", description = "Sealed identities of reporters 举报人保护")
class ReportReporterOpeningResource {

  private final ReporterOpeningLifecycle lifecycle;
  private final CurrentCaller caller;

  ReportReporterOpeningResource(ReporterOpeningLifecycle lifecycle, CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({"reporter.destroyed", "reporter.person-needed"})
  @Operation(
      summary = "Ask to know a reporter 申请查看举报人信息",
      description =
          "A discipline officer asks, with a reason, to know who filed the report. Another"
              + " person must approve. An anonymous report has none and is not found.")
  @APIResponseSchema(value = ReporterOpeningView.class, responseCode = "201")
  public RestResponse<ReporterOpeningView> requestReportReporterOpening(
      @PathParam("id") UUID id, @NotNull @Valid RequestReporterOpening request) {
    ReporterOpeningView view = lifecycle.request(ReportedMatter.report(id), request, caller.get());
    return Answers.created(
        "/api/v1/public-reports/" + id + "/reporter-openings/" + view.id(), view);
  }

  @GET
  @Path("/{openingId}")
  @Operation(
      summary = "Read a request for an opening 查看申请",
      description =
          "A request of the caller's area with its reason and how far it has come; never the"
              + " identity itself.")
  public ReporterOpeningView getReportReporterOpening(
      @PathParam("id") UUID id, @PathParam("openingId") UUID openingId) {
    return lifecycle.get(ReportedMatter.report(id), openingId, caller.get());
  }

  @POST
  @Path("/{openingId}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "reporter.status-conflict",
    "reporter.approver-is-requester",
    "reporter.person-needed"
  })
  @Operation(
      summary = "Approve an opening 批准查看举报人信息",
      description =
          "Another person than the one who asked approves; the one who asked may then read the"
              + " identity for as long as rule hazard.reporter-reading says.")
  public RestResponse<ReporterOpeningView> approveReportReporterOpening(
      @PathParam("id") UUID id,
      @PathParam("openingId") UUID openingId,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid DecideReporterOpening request) {
    return Answers.ok(
        lifecycle.approve(ReportedMatter.report(id), openingId, ifMatch, caller.get()));
  }

  @POST
  @Path("/{openingId}/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "reporter.status-conflict",
    "reporter.approver-is-requester",
    "reporter.person-needed"
  })
  @Operation(
      summary = "Refuse an opening 不批准查看举报人信息",
      description =
          "Another person than the one who asked refuses; the request is closed and the identity"
              + " stays sealed. A new reason needs a new request.")
  public RestResponse<ReporterOpeningView> refuseReportReporterOpening(
      @PathParam("id") UUID id,
      @PathParam("openingId") UUID openingId,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid DecideReporterOpening request) {
    return Answers.ok(
        lifecycle.refuse(ReportedMatter.report(id), openingId, ifMatch, caller.get()));
  }

  @GET
  @Path("/{openingId}/identity")
  @Refusals({
    "reporter.status-conflict",
    "reporter.reader-not-requester",
    "reporter.opening-lapsed",
    "reporter.destroyed",
    "reporter.person-needed"
  })
  @Operation(
      summary = "Read who reported 查看举报人信息",
      description =
          "Only the one who asked, only after approval, only until readableUntil. Every look is"
              + " recorded before it is answered; the answer is never cached.")
  public OpenedReporter readReportReporterIdentity(
      @PathParam("id") UUID id, @PathParam("openingId") UUID openingId) {
    return lifecycle.read(ReportedMatter.report(id), openingId, caller.get());
  }
}
