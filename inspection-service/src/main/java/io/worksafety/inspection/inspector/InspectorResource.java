package io.worksafety.inspection.inspector;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/inspectors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspectors 执法人员")
class InspectorResource {

  private final InspectorRegister register;
  private final CurrentCaller caller;

  InspectorResource(InspectorRegister register, CurrentCaller caller) {
    this.register = register;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register an inspector 登记执法人员",
      description =
          "Makes a person with an enforcement credential known, so that plans can name the"
              + " credential. Refused: a person or a credential that is registered already"
              + " (inspector.person-registered, inspector.credential-registered), an area outside"
              + " the caller's scope.")
  @APIResponseSchema(value = InspectorView.class, responseCode = "201")
  @Refusals({"inspector.person-registered", "inspector.credential-registered", "outside-area"})
  public RestResponse<InspectorView> registerInspector(@Valid @NotNull RegisterInspector request) {
    InspectorView view = register.register(request, caller.get());
    return Answers.created("/api/v1/inspectors/" + view.id(), view);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Change an inspector 变更执法人员",
      description =
          "Replaces credential, expiry, organisation, area and skills; a renewed or withdrawn"
              + " credential counts from the next arrival on. Needs If-Match. Refused: a credential"
              + " of another inspector (inspector.credential-registered).")
  @APIResponseSchema(InspectorView.class)
  @Refusals({
    "inspector.credential-registered",
    "outside-area",
    "version.required",
    "version.stale"
  })
  public RestResponse<InspectorView> changeInspector(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @Valid @NotNull ChangeInspector request) {
    return Answers.ok(register.change(id, request, caller.get(), ifMatch));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an inspector 查看执法人员",
      description = "One inspector with the credential and whether it counts today.")
  @APIResponseSchema(InspectorView.class)
  public InspectorView getInspector(@PathParam("id") UUID id) {
    return register.get(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List inspectors 执法人员名录",
      description =
          "Inspectors of the caller's area, newest first; by organisation, person or validity of"
              + " the credential.")
  public Page<InspectorView> listInspectors(
      @QueryParam("organizationId") @Parameter(description = "Employer 所属单位")
          @Nullable UUID organizationId,
      @QueryParam("personId") @Parameter(description = "Person 人员") @Nullable UUID personId,
      @QueryParam("valid") @Parameter(description = "Whether the credential counts today 执法证当日是否有效")
          @Nullable Boolean valid,
      @Valid @BeanParam PageRequest page) {
    return register.list(organizationId, personId, valid, page, caller.get());
  }
}
