package io.worksafety.hazard.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.CreditCodeText;
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

@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises", description = "Register of enterprises 企业登记")
class EnterpriseResource {

  private static final String TABLE = "enterprise";

  private final Registration registration;
  private final ReadModel reads;
  private final Revisions revisions;
  private final CurrentCaller caller;
  private final Clock clock;

  EnterpriseResource(
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
      summary = "Register an enterprise 登记企业",
      description =
          "Adds an enterprise within the caller's area. The credit code is unique; only kind OTHER"
              + " may lack one, with the reason. Positions are stored as CGCS2000.")
  @APIResponseSchema(value = EnterpriseView.class, responseCode = "201")
  @Refusals({
    "enterprise.uscc-needed",
    "enterprise.uscc-known",
    "registry.external-ref-known",
    "outside-area"
  })
  public RestResponse<EnterpriseView> registerEnterprise(
      @NotNull @Valid EnterpriseDetails details) {
    EnterpriseView view = registration.registerEnterprise(details, caller.get());
    return Answers.created("/api/v1/enterprises/" + view.id(), view);
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct an enterprise 更正企业信息",
      description =
          "Replaces what is known of the enterprise; If-Match is needed. A body that changes"
              + " nothing leaves the version as it is.")
  @Refusals({
    "enterprise.uscc-needed",
    "enterprise.uscc-known",
    "registry.external-ref-known",
    "outside-area"
  })
  public RestResponse<EnterpriseView> correctEnterprise(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid EnterpriseDetails details) {
    return Answers.ok(registration.correctEnterprise(id, details, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void an enterprise 作废企业登记",
      description =
          "For an enterprise that should not have been registered: it stays on record with the reason,"
              + " leaves the lists, and its credit code is free again. Refused while it has premises"
              + " or open hazards.")
  @Refusals({"register.voided", "registry.hazards-open", "enterprise.premises-in-force"})
  public RestResponse<EnterpriseView> voidEnterprise(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    return Answers.ok(registration.voidEnterprise(id, voiding, ifMatch, caller.get()));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One enterprise 查询企业",
      description =
          "An enterprise of the caller's area, as it is or was at an instant; enterprise users"
              + " see their own only.")
  @Refusals("register.as-of-in-future")
  public EnterpriseView getEnterprise(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "As on record at this instant 截至时点")
          @Nullable Instant asOf) {
    Caller by = caller.get();
    return reads
        .first(
            RegisterQuery.from(EnterpriseView.COLUMNS, TABLE, asOf, clock)
                .eq("id", id)
                .scope("area_code", by.areas())
                .eq("id", OwnEnterprise.limit(by)),
            row -> EnterpriseView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of an enterprise 企业变更历史",
      description = "Every version on record, oldest first: when, by whom, and what was known.")
  public Page<Revision<EnterpriseDetails>> getEnterpriseHistory(@PathParam("id") UUID id) {
    List<Revision<EnterpriseDetails>> history =
        revisions.of(
            "id, " + EnterpriseDetails.COLUMNS, TABLE, id, caller.get(), EnterpriseDetails::read);
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  @GET
  @Operation(
      summary = "List enterprises 企业列表",
      description =
          "Enterprises of the caller's area, newest first; near a point, nearest first and no"
              + " further pages. Void ones only when asked for.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<EnterpriseRow> listEnterprises(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("uscc") @CreditCodeText @Parameter(description = "Credit code 统一社会信用代码")
          @Nullable String uscc,
      @QueryParam("kind") @Parameter(description = "Kind 类型") @Nullable EnterpriseKind kind,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable EnterpriseStatus status,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef) {
    KeysetQuery query = RegisterQuery.of(EnterpriseRow.COLUMNS, TABLE, filter, caller.get(), clock);
    return reads.page(narrowed(query, uscc, kind, status, externalRef), page, EnterpriseRow::read);
  }

  @GET
  @Path("count")
  @Operation(
      summary = "Count enterprises 企业计数",
      description =
          "How many enterprises of the caller's area the same filters as those of the list find, exact"
              + " however many, now or at an instant.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public RegisterCount countEnterprises(
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("uscc") @CreditCodeText @Parameter(description = "Credit code 统一社会信用代码")
          @Nullable String uscc,
      @QueryParam("kind") @Parameter(description = "Kind 类型") @Nullable EnterpriseKind kind,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable EnterpriseStatus status,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef) {
    boolean tallied = uscc == null && externalRef == null;
    KeysetQuery query = RegisterQuery.counting(TABLE, filter, tallied, caller.get(), clock);
    return reads
        .first(
            narrowed(query, uscc, kind, status, externalRef),
            row -> RegisterCount.read(row, filter, clock))
        .orElseThrow();
  }

  private static KeysetQuery narrowed(
      KeysetQuery query,
      @Nullable String uscc,
      @Nullable EnterpriseKind kind,
      @Nullable EnterpriseStatus status,
      @Nullable String externalRef) {
    return query
        .eq("uscc", uscc)
        .eq("kind", kind)
        .eq("status", status)
        .eq("external_ref", externalRef);
  }
}
