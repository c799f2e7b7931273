package io.worksafety.hazard.survey;

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

@Path("/api/v1/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Survey rounds", description = "Surveys with scope, cells and coverage 摸排与调研")
class SurveyRoundResource {

  private static final String TABLE = "survey_round";
  private static final String PATH = "/api/v1/survey-rounds/";

  private final SurveyRoundLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;

  SurveyRoundResource(
      SurveyRoundLifecycle lifecycle,
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
      summary = "Register a survey round 登记摸排批次",
      description =
          "Plans a survey: which divisions and kinds of things, when, how, and which cells"
              + " it has to cover. Whatever is counted later cites the round.")
  @APIResponseSchema(value = SurveyRoundView.class, responseCode = "201")
  @Refusals({"survey-round.times-invalid", "survey-round.cells-invalid", "outside-area"})
  public RestResponse<SurveyRoundView> registerSurveyRound(
      @NotNull @Valid SurveyRoundDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a survey round 更正摸排批次",
      description =
          "Replaces the plan of a round that has not begun. If-Match is needed; a body that"
              + " changes nothing leaves the version as it is.")
  @Refusals({
    "survey-round.times-invalid",
    "survey-round.cells-invalid",
    "survey-round.status-conflict",
    "register.voided",
    "outside-area"
  })
  public RestResponse<SurveyRoundView> correctSurveyRound(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid SurveyRoundDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a survey round 作废摸排批次",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"register.voided"})
  public RestResponse<SurveyRoundView> voidSurveyRound(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/start")
  @Command
  @Operation(
      summary = "Start a survey round 启动摸排",
      description = "The plan stands from now on, and cells can be reported as covered.")
  @Refusals({"survey-round.status-conflict", "register.voided"})
  public RestResponse<SurveyRoundView> startSurveyRound(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
    lifecycle.start(id, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/coverage")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Report covered cells 登记已摸排单元",
      description =
          "Marks cells of the plan as surveyed. Cells reported before are left as they are; a cell"
              + " the plan does not have is refused.")
  @Refusals({"survey-round.status-conflict", "survey-round.cell-unknown", "register.voided"})
  public RestResponse<SurveyRoundView> coverCells(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CoverCells cells) {
    lifecycle.cover(id, cells, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Complete a survey round 完成摸排",
      description =
          "Records what was counted, by kind and division, within the scope of the round. Cells"
              + " that were left out need a reason and stay visible.")
  @Refusals({
    "survey-round.status-conflict",
    "survey-round.reason-needed",
    "survey-round.count-out-of-scope",
    "register.voided"
  })
  public RestResponse<SurveyRoundView> completeSurveyRound(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CompleteSurvey result) {
    lifecycle.complete(id, result, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One survey round 查询摸排批次",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public SurveyRoundView getSurveyRound(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List survey rounds 摸排批次台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<SurveyRoundView> listSurveyRounds(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("kind") @Parameter(description = "One of the kinds surveyed 摸排对象之一")
          @Nullable SurveyKind kind,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable SurveyStatus status,
      @QueryParam("method") @Parameter(description = "Method 方式") @Nullable SurveyMethod method) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(SurveyRoundView.COLUMNS, TABLE, filter, by, clock)
            .eq("status", status)
            .eq("method", method);
    if (kind != null) {
      query.and("details -> 'kinds' @> to_jsonb(?::text)", kind);
    }
    return reads.page(query, page, row -> SurveyRoundView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a survey round 摸排批次变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<SurveyRoundView>> getSurveyRoundHistory(@PathParam("id") UUID id) {
    List<Revision<SurveyRoundView>> history =
        revisions.of(
            SurveyRoundView.FACTS,
            TABLE,
            id,
            caller.get(),
            row -> SurveyRoundView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private SurveyRoundView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(SurveyRoundView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> SurveyRoundView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
