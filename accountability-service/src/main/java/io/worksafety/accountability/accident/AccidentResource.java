package io.worksafety.accountability.accident;

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

@Path("/api/v1/accidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Accidents",
    description = "Accident reports, their grade and the reporting clock 事故信息报告")
class AccidentResource {

  private final AccidentLifecycle lifecycle;
  private final AccidentSearch search;
  private final AccidentExplaining explaining;
  private final CurrentCaller caller;

  AccidentResource(
      AccidentLifecycle lifecycle,
      AccidentSearch search,
      AccidentExplaining explaining,
      CurrentCaller caller) {
    this.lifecycle = lifecycle;
    this.search = search;
    this.explaining = explaining;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report an accident 事故快报",
      description =
          "Takes the contents of art. 12 of Order 493; one that is not known is named under unknown"
              + " with its reason. Grade and lateness are computed at once from rules kept as data."
              + " The time of receipt is the server's clock unless the receiving side (street,"
              + " department, system) states it. Refused: a statutory content missing or both given"
              + " and declared unknown, contradictory times, an enterprise stating the time of"
              + " receipt, a place outside the caller's area.")
  @APIResponseSchema(value = AccidentView.class, responseCode = "201")
  @Refusals({
    "accountability.accident-content-missing",
    "accountability.accident-unknown-contradicted",
    "accountability.accident-time-order",
    "accountability.accident-receipt-not-yours",
    "accountability.accident-no-grade-rule",
    "outside-area"
  })
  public RestResponse<AccidentView> reportAccident(@NotNull @Valid ReportAccident command) {
    Caller by = caller.get();
    UUID id = lifecycle.report(command, by);
    return Answers.created("/api/v1/accidents/" + id, search.view(id, by));
  }

  @GET
  @Operation(
      summary = "List accidents 事故列表",
      description =
          "Newest report first, within the caller's area; an enterprise sees the accidents it"
              + " reported itself.")
  public Page<AccidentRow> listAccidents(
      @BeanParam @Valid AccidentFilter filter, @BeanParam @Valid PageRequest page) {
    return search.page(filter, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get an accident 事故详情",
      description = "With every version of the facts and every step of the report upwards.")
  @APIResponseSchema(value = AccidentView.class, responseCode = "200")
  public AccidentView getAccident(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }

  @POST
  @Path("{id}/supplements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Supplement an accident 事故补报",
      description =
          "Adds a version of the facts; nothing is overwritten. A change within 30 days of the"
              + " accident (7 for road traffic and fire) is graded anew; a later one is recorded by"
              + " ORGAN_HEAD with a reason and does not regrade. Refused: figures that change"
              + " nothing, a falling figure without a reason, times that contradict each other.")
  @APIResponseSchema(value = AccidentView.class, responseCode = "200")
  @Refusals({
    "accountability.accident-facts-unchanged",
    "accountability.accident-time-order",
    "accountability.accident-window-closed",
    "accountability.accident-reason-missing"
  })
  public RestResponse<AccidentView> supplementAccident(
      @PathParam("id") UUID id,
      @NotNull @Valid SupplementAccident command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    search.view(id, by);
    lifecycle.supplement(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @POST
  @Path("{id}/hops")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Pass an accident report up 逐级上报",
      description =
          "Records that a higher level received the report. Each level has two hours from its own"
              + " receipt; a later arrival is marked late. A level may be skipped. Refused: a level"
              + " that has the report, or one the grade does not require.")
  @APIResponseSchema(value = AccidentView.class, responseCode = "200")
  @Refusals({
    "accountability.accident-hop-not-next",
    "accountability.accident-hop-not-needed",
    "accountability.accident-time-order"
  })
  public RestResponse<AccidentView> passAccidentUp(
      @PathParam("id") UUID id,
      @NotNull @Valid PassReportUp command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    lifecycle.passUp(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain grade and lateness 事故等级与迟报判定说明",
      description =
          "The facts, the rule with its version and legal basis, and the arithmetic: for each"
              + " version of the facts what was counted (missing persons too, where the rule says so)"
              + " and the band it fell into, for each step of the report when it started, when it"
              + " was due and when it came; and who can overrule it.")
  @APIResponseSchema(value = Explanation.class, responseCode = "200")
  public Explanation explainAccident(@PathParam("id") UUID id) {
    return explaining.explain(search.view(id, caller.get()));
  }
}
