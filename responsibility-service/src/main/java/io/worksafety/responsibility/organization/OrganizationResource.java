package io.worksafety.responsibility.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.responsibility.bulk.Bulk;
import io.worksafety.responsibility.bulk.BulkReport;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "organizations", description = "Organisations that can hold responsibility 组织机构")
class OrganizationResource {

  private final OrganizationRegister register;
  private final OrganizationSearch search;
  private final Bulk bulk;
  private final CurrentCaller caller;

  OrganizationResource(
      OrganizationRegister register, OrganizationSearch search, Bulk bulk, CurrentCaller caller) {
    this.register = register;
    this.search = search;
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "organization.uscc-required",
    "organization.uscc-not-applicable",
    "organization.uscc-taken",
    "organization.parent-unknown",
    "period.empty",
    "outside-area"
  })
  @Operation(
      summary = "Register an organisation 登记机构",
      description =
          "Adds a body that can hold responsibility. A street office may register enterprises and"
              + " villages of its own area, the committee office everything. An enterprise is"
              + " linked to its registered places by its credit code.")
  @APIResponseSchema(value = OrganizationView.class, responseCode = "201")
  public RestResponse<OrganizationView> registerOrganization(
      @NotNull @Valid RegisterOrganization request) {
    OrganizationView view = register.register(request, caller.get());
    return Answers.created("/api/v1/organizations/" + view.id(), view);
  }

  @POST
  @Path("/bulk")
  @Command(keyRequired = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"bulk.refused"})
  @Operation(
      summary = "Register many organisations 批量登记机构",
      description =
          "Up to 500 at once; answers 207 with one result per item. With atomic=true one refused"
              + " item refuses all (422 bulk.refused), and success is 200.")
  @APIResponseSchema(value = BulkReport.class, responseCode = "207")
  @APIResponse(
      responseCode = "200",
      description = "All recorded, as atomic=true asked",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkReport.class)))
  public RestResponse<BulkReport> registerOrganizations(
      @QueryParam("atomic") @Parameter(description = "All or nothing 整批成功或整批失败") boolean atomic,
      @NotNull @Valid RegisterOrganizations request) {
    Caller by = caller.get();
    return bulk.record(request.items(), atomic, items -> register.judge(items, by));
  }

  @PUT
  @Path("/{id}")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "organization.uscc-required",
    "organization.uscc-not-applicable",
    "organization.uscc-taken",
    "organization.parent-unknown",
    "organization.parent-cycle",
    "period.empty"
  })
  @Operation(
      summary = "Correct an organisation 更正机构",
      description =
          "Replaces what is known of it. Needs If-Match. Kind and division stay as they are.")
  public RestResponse<OrganizationView> correctOrganization(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid CorrectOrganization request) {
    return Answers.ok(register.correct(id, request, caller.get(), ifMatch.required()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an organisation 查看机构",
      description = "One organisation inside the caller's area; others are not found.")
  public OrganizationView getOrganization(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List organisations 机构列表",
      description = "Newest first, inside the caller's area.")
  public Page<OrganizationView> listOrganizations(
      @Valid @BeanParam OrganizationFilter filter, @Valid @BeanParam PageRequest page) {
    return search.list(filter, page, caller.get());
  }
}
