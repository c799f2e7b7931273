package io.worksafety.hazard.solution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.RegisterFilter;
import io.worksafety.platform.register.RegisterQuery;
import io.worksafety.platform.register.Revision;
import io.worksafety.platform.register.Revisions;
import io.worksafety.platform.register.VoidEntry;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/industry-solutions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Industry solutions",
    description = "What a department will do about its key industry 重点行业解决方案")
class IndustrySolutionResource {

  private static final String TABLE = "industry_solution";
  private static final String PATH = "/api/v1/industry-solutions/";

  private final IndustrySolutionLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;

  IndustrySolutionResource(
      IndustrySolutionLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      HazardDocuments documents,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register an industry solution 登记重点行业解决方案",
      description =
          "Adds the draft of what a department will do about a key industry in a year: what"
              + " is wrong, measures with owner and due date, and when it is reviewed.")
  @APIResponseSchema(value = IndustrySolutionView.class, responseCode = "201")
  @Refusals({"industry-solution.note-needed", "industry-solution.due-invalid", "outside-area"})
  public RestResponse<IndustrySolutionView> registerIndustrySolution(
      @NotNull @Valid IndustrySolutionDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct an industry solution 更正重点行业解决方案",
      description =
          "Replaces a draft. Once it is active the plan stands; a better one supersedes it."
              + " If-Match is needed; a body that changes nothing leaves the version as it is.")
  @Refusals({
    "industry-solution.note-needed",
    "industry-solution.due-invalid",
    "industry-solution.status-conflict",
    "register.voided",
    "outside-area"
  })
  public RestResponse<IndustrySolutionView> correctIndustrySolution(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid IndustrySolutionDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void an industry solution 作废重点行业解决方案",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"industry-solution.status-conflict", "register.voided"})
  public RestResponse<IndustrySolutionView> voidIndustrySolution(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/activation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Activate an industry solution 启用解决方案",
      description =
          "From now on the due dates run. There is one active solution for an industry, a"
              + " department and a year: name the one this supersedes.")
  @Refusals({
    "industry-solution.status-conflict",
    "industry-solution.active-exists",
    "industry-solution.not-supersedable",
    "industry-solution.due-invalid",
    "register.voided"
  })
  public RestResponse<IndustrySolutionView> activateIndustrySolution(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ActivateSolution activation) {
    lifecycle.activate(id, activation, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/measures/{measureId}/result")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record the result of a measure 登记措施结果",
      description =
          "Says how a measure came out, with evidence. Every measure ends in a result; one that was"
              + " not done says so.")
  @Refusals({
    "industry-solution.status-conflict",
    "industry-solution.result-known",
    "industry-solution.person-needed",
    "register.voided"
  })
  public RestResponse<IndustrySolutionView> recordMeasureResult(
      @PathParam("id") UUID id,
      @PathParam("measureId") UUID measureId,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RecordMeasureResult result) {
    lifecycle.recordResult(id, measureId, result, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Review an industry solution 评估解决方案",
      description =
          "Somebody other than the author judges what the solution has changed, once every measure"
              + " has its result.")
  @Refusals({
    "industry-solution.status-conflict",
    "industry-solution.results-missing",
    "industry-solution.reviewer-is-author",
    "industry-solution.person-needed",
    "register.voided"
  })
  public RestResponse<IndustrySolutionView> reviewIndustrySolution(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid ReviewSolution review) {
    lifecycle.review(id, review, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/closing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Close an industry solution 办结解决方案",
      description = "Ends a reviewed solution and says what becomes of the matter from now on.")
  @Refusals({
    "industry-solution.status-conflict",
    "industry-solution.person-needed",
    "register.voided"
  })
  public RestResponse<IndustrySolutionView> closeIndustrySolution(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CloseSolution closing) {
    lifecycle.close(id, closing, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One industry solution 查询重点行业解决方案",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public IndustrySolutionView getIndustrySolution(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List industry solutions 重点行业解决方案台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<IndustrySolutionView> listIndustrySolutions(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("industry") @Parameter(description = "Industry 重点行业")
          @Nullable KeyIndustry industry,
      @QueryParam("departmentId") @Parameter(description = "Department 责任部门")
          @Nullable UUID departmentId,
      @QueryParam("year") @Min(2000) @Max(2100) @Parameter(description = "Year 年度")
          @Nullable Integer year,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable SolutionStatus status) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(IndustrySolutionView.COLUMNS, TABLE, filter, by, clock)
            .eq("industry", industry)
            .eq("department_id", departmentId)
            .eq("plan_year", year)
            .eq("status", status);
    return reads.page(query, page, row -> IndustrySolutionView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of an industry solution 重点行业解决方案变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<IndustrySolutionView>> getIndustrySolutionHistory(@PathParam("id") UUID id) {
    List<Revision<IndustrySolutionView>> history =
        revisions.of(
            IndustrySolutionView.FACTS,
            TABLE,
            id,
            caller.get(),
            row -> IndustrySolutionView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private IndustrySolutionView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(IndustrySolutionView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> IndustrySolutionView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
