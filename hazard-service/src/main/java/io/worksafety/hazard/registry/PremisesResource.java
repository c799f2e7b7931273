package io.worksafety.hazard.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.Text;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
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
import java.time.Instant;
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

  private final Registration registration;
  private final ReadModel reads;
  private final CurrentCaller caller;

  PremisesResource(Registration registration, ReadModel reads, CurrentCaller caller) {
    this.registration = registration;
    this.reads = reads;
    this.caller = caller;
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

  @GET
  @Path("{id}")
  @Operation(
      summary = "One premises 查询场所",
      description = "Premises of the caller's area; enterprise users see their own only.")
  public PremisesView getPremises(@PathParam("id") UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(PremisesView.COLUMNS)
                .eq("id", id)
                .scope("area_code", by.areas())
                .eq("enterprise_id", OwnEnterprise.limit(by)),
            row -> PremisesView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @GET
  @Operation(
      summary = "List premises 场所列表",
      description = "Premises of the caller's area, newest first.")
  public Page<PremisesRow> listPremises(
      @BeanParam @Valid PageRequest page,
      @QueryParam("q") @Text(max = 100) @Parameter(description = "Part of the name 名称包含")
          @Nullable String q,
      @QueryParam("kind") @Parameter(description = "One of its kinds 类别之一")
          @Nullable PremisesKind kind,
      @QueryParam("enterpriseId") @Parameter(description = "Enterprise that uses them 使用企业")
          @Nullable UUID enterpriseId,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable PremisesStatus status,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef,
      @QueryParam("updatedSince") @Parameter(description = "Changed at or after 更新时间不早于")
          @Nullable Instant updatedSince) {
    KeysetQuery query =
        KeysetQuery.select(PremisesRow.COLUMNS)
            .scope("area_code", caller.get().areas())
            .area("area_code", areaCode)
            .eq("enterprise_id", enterpriseId)
            .eq("status", status)
            .eq("external_ref", externalRef)
            .like("name", q)
            .since("updated_at", updatedSince);
    if (kind != null) {
      query.and("kinds @> array[?]::text[]", kind);
    }
    return reads.page(query, page, PremisesRow::read);
  }
}
