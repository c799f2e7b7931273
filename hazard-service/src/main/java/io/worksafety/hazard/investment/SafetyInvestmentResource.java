package io.worksafety.hazard.investment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.code.AreaCodeText;
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

@Path("/api/v1/safety-investments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Safety investments",
    description = "Funds, staff, materials and equipment, planned and actual 安全投入")
class SafetyInvestmentResource {

  private static final String TABLE = "safety_investment";
  private static final String PATH = "/api/v1/safety-investments/";

  private final SafetyInvestmentLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;
  private final InvestmentRanking ranking;

  SafetyInvestmentResource(
      SafetyInvestmentLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      HazardDocuments documents,
      CurrentCaller caller,
      Clock clock,
      InvestmentRanking ranking) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
    this.ranking = ranking;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a safety investment 登记安全投入",
      description =
          "Adds what an organisation plans and has actually put into work safety in a year:"
              + " funds, staff, materials or equipment. One entry for each organisation, year,"
              + " kind and unit.")
  @APIResponseSchema(value = SafetyInvestmentView.class, responseCode = "201")
  @Refusals({"safety-investment.unit-mismatch", "safety-investment.known", "outside-area"})
  public RestResponse<SafetyInvestmentView> registerSafetyInvestment(
      @NotNull @Valid SafetyInvestmentDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a safety investment 更正安全投入",
      description =
          "Replaces the figures. What is not known stays absent; absent is not zero. If-"
              + " Match is needed; a body that changes nothing leaves the version as it is.")
  @Refusals({
    "safety-investment.unit-mismatch",
    "safety-investment.known",
    "register.voided",
    "outside-area"
  })
  public RestResponse<SafetyInvestmentView> correctSafetyInvestment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid SafetyInvestmentDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a safety investment 作废安全投入",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"register.voided"})
  public RestResponse<SafetyInvestmentView> voidSafetyInvestment(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("ranking")
  @Operation(
      summary = "Rank organisations by investment 安全投入排名",
      description =
          "Where each organisation stands among those with an entry for the year, kind and unit, by"
              + " actual amount and by actual divided by planned. Equals share a rank; whoever lacks"
              + " a figure has no rank and is not last. An organisation without an entry is not"
              + " among them.")
  public Page<InvestmentPosition> rankSafetyInvestments(
      @QueryParam("year") @NotNull @Min(2000) @Max(2100) @Parameter(description = "Year 年度")
          Integer year,
      @QueryParam("kind") @NotNull @Parameter(description = "Kind 类别") InvestmentKind kind,
      @QueryParam("unit") @NotNull @Parameter(description = "Unit 计量单位") InvestmentUnit unit,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division whose organisations are compared 行政区划")
          @Nullable String areaCode) {
    return new Page<>(ranking.of(year, kind, unit, areaCode, caller.get()), null);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One safety investment 查询安全投入",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public SafetyInvestmentView getSafetyInvestment(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List safety investments 安全投入台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<SafetyInvestmentView> listSafetyInvestments(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("organizationId") @Parameter(description = "Organisation 单位")
          @Nullable UUID organizationId,
      @QueryParam("year") @Min(2000) @Max(2100) @Parameter(description = "Year 年度")
          @Nullable Integer year,
      @QueryParam("kind") @Parameter(description = "Kind 类别") @Nullable InvestmentKind kind) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(SafetyInvestmentView.COLUMNS, TABLE, filter, by, clock)
            .eq("of_organization_id", organizationId)
            .eq("budget_year", year)
            .eq("kind", kind);
    return reads.page(query, page, row -> SafetyInvestmentView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a safety investment 安全投入变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<SafetyInvestmentView>> getSafetyInvestmentHistory(@PathParam("id") UUID id) {
    List<Revision<SafetyInvestmentView>> history =
        revisions.of(
            SafetyInvestmentView.FACTS,
            TABLE,
            id,
            caller.get(),
            row -> SafetyInvestmentView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private SafetyInvestmentView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(SafetyInvestmentView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> SafetyInvestmentView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
