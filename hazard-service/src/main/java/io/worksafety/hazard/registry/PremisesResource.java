package io.worksafety.hazard.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.Text;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.RegisterCount;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/premises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Premises", description = "Register of premises 场所登记")
class PremisesResource {

  private static final String TABLE = "premises";

  private final Registration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  PremisesResource(
      Registration registration,
      ReadModel reads,
      Revisions revisions,
      CurrentCaller caller,
      Clock clock) {
    this.registration = registration;
    this.reads = reads;
    this.revisions = revisions;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register premises 登记场所",
      description =
          "Adds premises within the caller's area; several kinds may apply. The enterprise that"
              + " uses them must be registered; its industry is taken over when none is given."
              + " Positions are stored as CGCS2000.")
  @APIResponseSchema(value = PremisesView.class, responseCode = "201")
  @Refusals({
    "premises.enterprise-unknown",
    "premises.known",
    "registry.external-ref-known",
    "outside-area"
  })
  public RestResponse<PremisesView> registerPremises(@NotNull @Valid PremisesDetails details) {
    PremisesView view = registration.registerPremises(details, caller.get());
    return Answers.created("/api/v1/premises/" + view.id(), view);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct premises 更正场所信息",
      description =
          "Replaces what is known of the premises; If-Match is needed. A body that changes nothing"
              + " leaves the version as it is.")
  @Refusals({
    "premises.enterprise-unknown",
    "premises.known",
    "registry.external-ref-known",
    "outside-area"
  })
  public RestResponse<PremisesView> correctPremises(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid PremisesDetails details) {
    return Answers.ok(registration.correctPremises(id, details, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void premises 作废场所登记",
      description =
          "For premises that should not have been registered: they stay on record with the reason,"
              + " leave the lists, and get no hazards any more. Refused while they have open"
              + " hazards.")
  @Refusals({"register.voided", "registry.hazards-open"})
  public RestResponse<PremisesView> voidPremises(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    return Answers.ok(registration.voidPremises(id, voiding, ifMatch, caller.get()));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One premises 查询场所",
      description =
          "Premises of the caller's area, as they are or were at an instant; enterprise users"
              + " see their own only.")
  @Refusals("register.as-of-in-future")
  public PremisesView getPremises(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(PremisesView.COLUMNS, TABLE, asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas())
                .eq("enterprise_id", OwnEnterprise.limit(by)),
            row -> PremisesView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of premises 场所变更历史",
      description = "Every version on record, oldest first: when, by whom, and what was known.")
  public Page<Revision<PremisesDetails>> getPremisesHistory(@PathParam("id") UUID id) {
    List<Revision<PremisesDetails>> history =
        revisions.of(
            "id, " + PremisesDetails.COLUMNS, TABLE, id, caller.get(), PremisesDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  @GET
  @Operation(
      summary = "List premises 场所列表",
      description =
          "Premises of the caller's area, newest first; near a point, nearest first and no"
              + " further pages. Void ones only when asked for.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<PremisesRow> listPremises(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("kind") @Parameter(description = "One of its kinds 类别之一")
          @Nullable PremisesKind kind,
      @QueryParam("enterpriseId") @Parameter(description = "Enterprise that uses them 使用企业")
          @Nullable UUID enterpriseId,
      @QueryParam("surveyRoundId") @Parameter(description = "Survey round that found them 排查批次")
          @Nullable UUID surveyRoundId,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable PremisesStatus status,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef) {
    KeysetQuery query = RegisterQuery.of(PremisesRow.COLUMNS, TABLE, filter, caller.get(), clock);
    return reads.page(
        narrowed(query, kind, enterpriseId, surveyRoundId, status, externalRef),
        page,
        PremisesRow::read);
  }

  @GET
  @Path("count")
  @Operation(
      summary = "Count premises 场所计数",
      description =
          "How many premises of the caller's area the same filters as those of the list find, exact"
              + " however many, now or at an instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public RegisterCount countPremises(
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("kind") @Parameter(description = "One of its kinds 类别之一")
          @Nullable PremisesKind kind,
      @QueryParam("enterpriseId") @Parameter(description = "Enterprise that uses them 使用企业")
          @Nullable UUID enterpriseId,
      @QueryParam("surveyRoundId") @Parameter(description = "Survey round that found them 排查批次")
          @Nullable UUID surveyRoundId,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable PremisesStatus status,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef) {
    boolean tallied = enterpriseId == null && surveyRoundId == null && externalRef == null;
    KeysetQuery query = RegisterQuery.counting(TABLE, filter, tallied, caller.get(), clock);
    return reads
        .first(
            narrowed(query, kind, enterpriseId, surveyRoundId, status, externalRef),
            row -> RegisterCount.read(row, filter, clock))
        .orElseThrow();
  }

  private static KeysetQuery narrowed(
      KeysetQuery query,
      @Nullable PremisesKind kind,
      @Nullable UUID enterpriseId,
      @Nullable UUID surveyRoundId,
      @Nullable PremisesStatus status,
      @Nullable String externalRef) {
    query
        .eq("enterprise_id", enterpriseId)
        .eq("survey_round_id", surveyRoundId)
        .eq("status", status)
        .eq("external_ref", externalRef);
    return kind == null ? query : query.and("kinds @> array[?]::text[]", kind);
  }
}
