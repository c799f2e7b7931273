package io.worksafety.hazard.publicreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.explain.Explanation;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/public-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public reports", description = "Reports of the public 群众举报")
class PublicReportResource {

  private final PublicReportLifecycle lifecycle;
  private final RewardExplaining explaining;
  private final ReadModel reads;
  private final CurrentCaller caller;
  private final Clock clock;

  PublicReportResource(
      PublicReportLifecycle lifecycle,
      RewardExplaining explaining,
      ReadModel reads,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.explaining = explaining;
    this.reads = reads;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.channel-of-officials",
    "public-report.place-needed",
    "evidence.unknown",
    "outside-area"
  })
  @Operation(
      summary = "File a report 提交举报",
      description =
          "Anybody may report, without logging in and without a name. What is said is sealed, and so"
              + " is who said it; the answer has a claim token that is shown once and with which the"
              + " reporter follows the report and is rewarded. Officials write down what comes in by"
              + " telephone 12350, by letter or by visit.")
  @APIResponseSchema(value = FiledReport.class, responseCode = "201")
  public RestResponse<FiledReport> filePublicReport(@NotNull @Valid FilePublicReport report) {
    return Answers.created("/api/v1/public-reports/claimed", lifecycle.file(report, caller.get()));
  }

  @POST
  @Path("/claimed")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals("public-report.claim-unknown")
  @Operation(
      summary = "Follow an own report 查询举报进度",
      description =
          "How far a report has come, for who holds its claim token: reason of a rejection, result,"
              + " answer and reward. The token is in the body, as addresses are logged on their way.")
  public RestResponse<ClaimedReport> readClaimedReport(@NotNull @Valid ReadClaimedReport claim) {
    return Answers.ok(lifecycle.claimed(new ClaimToken(claim.claimToken())));
  }

  @POST
  @Path("/claimed/supplements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({"public-report.claim-unknown", "public-report.status-conflict"})
  @Operation(
      summary = "Add to an own report 补充举报内容",
      description =
          "Adds to what was reported, for who holds the claim token, until the report is verified."
              + " Sealed like the report itself.")
  public RestResponse<ClaimedReport> supplementPublicReport(
      @NotNull @Valid SupplementPublicReport more) {
    return Answers.ok(lifecycle.supplement(more));
  }

  @GET
  @Operation(
      summary = "List reports 举报列表",
      description =
          "Reports of the caller's area, newest first, without what was said and without who said"
              + " it. Enterprises see none of them.")
  public Page<PublicReportRow> listPublicReports(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable ReportStatus status,
      @QueryParam("involvesDeath") @Parameter(description = "Somebody died 涉及人员死亡")
          @Nullable Boolean involvesDeath,
      @QueryParam("objectId") @Parameter(description = "Premises or enterprise 举报对象")
          @Nullable UUID objectId,
      @QueryParam("hazardId") @Parameter(description = "Reports that led to this hazard 对应隐患")
          @Nullable UUID hazardId,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode) {
    return reads.page(
        KeysetQuery.select(PublicReportRow.COLUMNS)
            .scope("area_code", caller.get().areas())
            .area("area_code", areaCode)
            .eq("status", status)
            .eq("involves_death", involvesDeath)
            .eq("object_id", objectId)
            .eq("hazard_id", hazardId),
        page,
        PublicReportRow::read);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One report 查询举报",
      description =
          "A report of the caller's area with what was said and decided, and what this caller may do"
              + " now; never who reported.")
  public PublicReportView getPublicReport(@PathParam("id") UUID id) {
    return lifecycle.get(id, caller.get());
  }

  @GET
  @Path("/{id}/explain")
  @Operation(
      summary = "Explain the reward of a report 举报奖励说明",
      description =
          "How the reward was computed: the rule in force, the figures, the arithmetic, and how it"
              + " can be contested. Without a reward there is nothing to explain.")
  public Explanation explainPublicReport(@PathParam("id") UUID id) {
    return explaining.explain(
        lifecycle.get(id, caller.get()), clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  @POST
  @Path("/{id}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.death-must-be-routed",
    "public-report.hazard-needed",
    "public-report.hazard-unknown",
    "public-report.person-needed",
    "hazard.object-unknown",
    "hazard.place-needed",
    "hazard.area-mismatch",
    "outside-area"
  })
  @Operation(
      summary = "Accept a report 受理举报",
      description =
          "The report becomes a hazard of source PUBLIC_REPORT, described in the "
              + "officer's words, or a sighting of one that is known. Neither the reporter's "
              + "words nor the evidence go with it. A report that involves a death is routed "
              + "instead.")
  public RestResponse<PublicReportView> acceptPublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid AcceptPublicReport request) {
    return Answers.ok(lifecycle.accept(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.death-must-be-routed",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Reject a report 不予受理举报",
      description =
          "The report is not taken on; the reporter reads the reason by the claim token. "
              + "A report that involves a death cannot be rejected.")
  public RestResponse<PublicReportView> rejectPublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RejectPublicReport request) {
    return Answers.ok(lifecycle.reject(id, request.reason(), ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/routing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.no-death",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Route a report to the county 移送县级核查",
      description =
          "A report that involves a death goes to the county level, which must verify it "
              + "(Work Safety Law art. 73).")
  public RestResponse<PublicReportView> routePublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RoutePublicReport request) {
    return Answers.ok(lifecycle.route(id, request.reason(), ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.county-needed",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Verify a report 核查举报",
      description =
          "Whether it is as the report said, and what was found. What was routed is "
              + "verified by who is responsible for the whole county.")
  public RestResponse<PublicReportView> verifyPublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid VerifyPublicReport request) {
    return Answers.ok(lifecycle.verify(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({"public-report.status-conflict", "public-report.person-needed"})
  @Operation(
      summary = "Answer the reporter 答复举报人",
      description =
          "What the reporter is told; he reads it by the claim token, together with "
              + "whether the report proved true.")
  public RestResponse<PublicReportView> answerPublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid AnswerPublicReport request) {
    return Answers.ok(lifecycle.answer(id, request.text(), ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/reward")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.reward-decided",
    "public-report.not-rewardable",
    "public-report.reward-basis",
    "public-report.reward-rule",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Decide the reward of a report 决定举报奖励",
      description =
          "Computes the reward by the rule in force where and when it is decided, from "
              + "the fine or from the accident that was concealed. Only who reported first what "
              + "proved true is rewarded.")
  public RestResponse<PublicReportView> decideReportReward(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid DecideReportReward request) {
    return Answers.ok(lifecycle.decideReward(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/reward/payment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.reward-missing",
    "public-report.payer-is-decider",
    "public-report.claim-needed",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Confirm the payment of a reward 确认发放奖励",
      description =
          "Another person than the one who decided confirms the payment. An anonymous "
              + "reporter proves himself by the claim token and stays unknown.")
  public RestResponse<PublicReportView> payReportReward(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid PayReportReward request) {
    return Answers.ok(lifecycle.payReward(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("/{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Refusals({
    "public-report.status-conflict",
    "public-report.reward-open",
    "public-report.person-needed"
  })
  @Operation(
      summary = "Close a report 举报办结",
      description =
          "Ends an answered report for which no reward was decided. A reward that was "
              + "decided must be paid, which ends the report as well.")
  public RestResponse<PublicReportView> closePublicReport(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ClosePublicReport request) {
    return Answers.ok(lifecycle.close(id, request.remark(), ifMatch, caller.get()));
  }
}
