package io.worksafety.inspection.matter;

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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Matters 检查事项")
class MatterResource {

  private final MatterList list;
  private final CurrentCaller caller;

  MatterResource(MatterList list, CurrentCaller caller) {
    this.list = list;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register an inspection matter 登记检查事项",
      description =
          "Puts a matter on the district's list with its legal basis and validity. It may be"
              + " inspected only after its publication. Refused: a code in use"
              + " (matter.code-taken), a validity that ends before it starts"
              + " (matter.validity-reversed), an area outside the caller's scope.")
  @APIResponseSchema(value = MatterView.class, responseCode = "201")
  @Refusals({"matter.code-taken", "matter.validity-reversed", "outside-area"})
  public RestResponse<MatterView> registerMatter(@Valid @NotNull RegisterMatter request) {
    MatterView view = list.register(request, caller.get());
    return Answers.created("/api/v1/matters/" + view.id(), view);
  }

  @POST
  @Path("/{id}/publication")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Publish an inspection matter 公布检查事项",
      description =
          "From the day of publication the matter may be inspected within its validity. Refused: a"
              + " matter that is published already (matter.already-published), a day in the future"
              + " (matter.published-ahead).")
  @APIResponseSchema(MatterView.class)
  @Refusals({"matter.already-published", "matter.published-ahead"})
  public RestResponse<MatterView> publishMatter(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @Valid @NotNull PublishMatter request) {
    return Answers.ok(list.publish(id, request, caller.get(), ifMatch));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an inspection matter 查看检查事项",
      description = "One matter with its basis, validity and publication.")
  @APIResponseSchema(MatterView.class)
  public MatterView getMatter(@PathParam("id") UUID id) {
    return list.get(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List inspection matters 检查事项清单",
      description = "Matters of the caller's area, newest first; by code, or only published ones.")
  public Page<MatterView> listMatters(
      @QueryParam("code")
          @Size(max = 40)
          @Parameter(description = "Code of the matter, exactly 事项编码")
          @Nullable String code,
      @QueryParam("published")
          @Parameter(description = "Only published ones, or only the others 是否已公布")
          @Nullable Boolean published,
      @Valid @BeanParam PageRequest page) {
    return list.list(code, published, page, caller.get());
  }
}
