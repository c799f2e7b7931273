package io.worksafety.hazard.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.code.AreaCodeText;
import io.worksafety.platform.code.CreditCodeText;
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

@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises", description = "Register of enterprises 企业登记")
class EnterpriseResource {

  private final Registration registration;
  private final ReadModel reads;
  private final CurrentCaller caller;

  EnterpriseResource(Registration registration, ReadModel reads, CurrentCaller caller) {
    this.registration = registration;
    this.reads = reads;
    this.caller = caller;
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

  @GET
  @Path("{id}")
  @Operation(
      summary = "One enterprise 查询企业",
      description = "An enterprise of the caller's area; enterprise users see their own only.")
  public EnterpriseView getEnterprise(@PathParam("id") UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(EnterpriseView.COLUMNS)
                .eq("id", id)
                .scope("area_code", by.areas())
                .eq("id", OwnEnterprise.limit(by)),
            row -> EnterpriseView.read(row, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @GET
  @Operation(
      summary = "List enterprises 企业列表",
      description = "Enterprises of the caller's area, newest first.")
  public Page<EnterpriseRow> listEnterprises(
      @BeanParam @Valid PageRequest page,
      @QueryParam("q") @Text(max = 100) @Parameter(description = "Part of the name 名称包含")
          @Nullable String q,
      @QueryParam("uscc") @CreditCodeText @Parameter(description = "Credit code 统一社会信用代码")
          @Nullable String uscc,
      @QueryParam("kind") @Parameter(description = "Kind 类型") @Nullable EnterpriseKind kind,
      @QueryParam("status") @Parameter(description = "Status 状态") @Nullable EnterpriseStatus status,
      @QueryParam("areaCode")
          @AreaCodeText(minDigits = 2)
          @Parameter(description = "Division and all below it 行政区划及下级")
          @Nullable String areaCode,
      @QueryParam("externalRef") @Text(max = 64) @Parameter(description = "External reference 外部编号")
          @Nullable String externalRef,
      @QueryParam("updatedSince") @Parameter(description = "Changed at or after 更新时间不早于")
          @Nullable Instant updatedSince) {
    return reads.page(
        KeysetQuery.select(EnterpriseRow.COLUMNS)
            .scope("area_code", caller.get().areas())
            .area("area_code", areaCode)
            .eq("uscc", uscc)
            .eq("kind", kind)
            .eq("status", status)
            .eq("external_ref", externalRef)
            .like("name", q)
            .since("updated_at", updatedSince),
        page,
        EnterpriseRow::read);
  }
}
