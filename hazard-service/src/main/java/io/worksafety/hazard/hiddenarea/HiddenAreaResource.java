package io.worksafety.hazard.hiddenarea;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.explain.Explanation;
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

@Path("/api/v1/hidden-areas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hidden areas", description = "Places whose danger is easily overlooked 隐患区域")
class HiddenAreaResource {

  private static final String TABLE = "hidden_area";
  private static final String PATH = "/api/v1/hidden-areas/";

  private final HiddenAreaLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;
  private final HiddenAreaExplaining explaining;

  HiddenAreaResource(
      HiddenAreaLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      HazardDocuments documents,
      CurrentCaller caller,
      Clock clock,
      HiddenAreaExplaining explaining) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
    this.explaining = explaining;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a hidden area 登记隐患区域",
      description =
          "Adds a place whose danger is easily overlooked. Its shape is GeoJSON with a"
              + " coordinate system and is kept in CGCS2000; its risk is scored at once by the"
              + " rules in force.")
  @APIResponseSchema(value = HiddenAreaView.class, responseCode = "201")
  @Refusals({"hidden-area.geometry-invalid", "hidden-area.details-mismatch", "outside-area"})
  public RestResponse<HiddenAreaView> registerHiddenArea(
      @NotNull @Valid HiddenAreaDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a hidden area 更正隐患区域",
      description =
          "Replaces what is known of the place and scores it again. The points of past"
              + " accidents never fall by a correction. If-Match is needed; a body that changes"
              + " nothing leaves the version as it is.")
  @Refusals({
    "hidden-area.geometry-invalid",
    "hidden-area.details-mismatch",
    "register.voided",
    "outside-area"
  })
  public RestResponse<HiddenAreaView> correctHiddenArea(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid HiddenAreaDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a hidden area 作废隐患区域",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"register.voided"})
  public RestResponse<HiddenAreaView> voidHiddenArea(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/assessment")
  @Command
  @Operation(
      summary = "Assess the risk again 重新评定风险",
      description =
          "Scores the place by the rules in force now. Years without accidents do not lower the"
              + " points of past ones until a control has been verified.")
  @Refusals({"register.voided"})
  public RestResponse<HiddenAreaView> assessHiddenArea(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch) {
    lifecycle.assess(id, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/controls")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Record a control 登记管控措施",
      description =
          "Records what the caller has carried out to make the place safer, with evidence. It counts"
              + " once somebody else has verified it.")
  @APIResponseSchema(value = HiddenAreaView.class, responseCode = "201")
  @Refusals({"hidden-area.person-needed", "hidden-area.control-in-future", "register.voided"})
  public RestResponse<HiddenAreaView> recordControl(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid RecordControl control) {
    lifecycle.recordControl(id, control, ifMatch, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @POST
  @Path("{id}/controls/{controlId}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Verify a control 核验管控措施",
      description =
          "Somebody other than who carried the control out says, with evidence, whether it works."
              + " One that works lowers the risk, and past accidents are counted anew.")
  @Refusals({
    "hidden-area.person-needed",
    "hidden-area.checker-is-doer",
    "hidden-area.control-checked",
    "register.voided"
  })
  public RestResponse<HiddenAreaView> verifyControl(
      @PathParam("id") UUID id,
      @PathParam("controlId") UUID controlId,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid VerifyControl verification) {
    lifecycle.verifyControl(id, controlId, verification, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}/risk/explain")
  @Operation(
      summary = "Why this risk score 风险评分说明",
      description =
          "Every factor of the present score with its value, rule and points, and which points are"
              + " held because no control was verified.")
  public Explanation explainHiddenAreaRisk(@PathParam("id") UUID id) {
    return explaining.explain(view(id), clock.instant());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One hidden area 查询隐患区域",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public HiddenAreaView getHiddenArea(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List hidden areas 隐患区域台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<HiddenAreaView> listHiddenAreas(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("kind") @Parameter(description = "Kind 类型") @Nullable HiddenAreaKind kind,
      @QueryParam("minRisk")
          @Min(0)
          @Max(100)
          @Parameter(description = "Risk score at least 风险评分不低于")
          @Nullable Integer minRisk) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(HiddenAreaView.COLUMNS, TABLE, filter, by, clock).eq("kind", kind);
    if (minRisk != null) {
      query.and("risk_score >= ?", minRisk);
    }
    return reads.page(query, page, row -> HiddenAreaView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a hidden area 隐患区域变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<HiddenAreaView>> getHiddenAreaHistory(@PathParam("id") UUID id) {
    List<Revision<HiddenAreaView>> history =
        revisions.of(
            HiddenAreaView.FACTS,
            TABLE,
            id,
            caller.get(),
            row -> HiddenAreaView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private HiddenAreaView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(HiddenAreaView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> HiddenAreaView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
