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

@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "posts", description = "Posts of organisations and the portfolios of leaders 岗位与分管范围")
class PostResource {

  private final PostRegister register;
  private final PostSearch search;
  private final Bulk bulk;
  private final CurrentCaller caller;

  PostResource(PostRegister register, PostSearch search, Bulk bulk, CurrentCaller caller) {
    this.register = register;
    this.search = search;
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "post.organization-unknown",
    "post.level-not-for-kind",
    "post.portfolio-not-for-level",
    "post.portfolio-unknown",
    "outside-area"
  })
  @Operation(
      summary = "Set up a post 设置岗位",
      description =
          "Adds a post to an organisation. A leader's post may have a portfolio: the departments it"
              + " answers for. A street office sets up posts of the levels STREET and ENTERPRISE in"
              + " its own area, the committee office all.")
  @APIResponseSchema(value = PostView.class, responseCode = "201")
  public RestResponse<PostView> registerPost(@NotNull @Valid RegisterPost request) {
    PostView view = register.register(request, caller.get());
    return Answers.created("/api/v1/posts/" + view.id(), view);
  }

  @POST
  @Path("/bulk")
  @Command(keyRequired = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"bulk.refused"})
  @Operation(
      summary = "Set up many posts 批量设置岗位",
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
  public RestResponse<BulkReport> registerPosts(
      @QueryParam("atomic") @Parameter(description = "All or nothing 整批成功或整批失败") boolean atomic,
      @NotNull @Valid RegisterPosts request) {
    Caller by = caller.get();
    return bulk.record(request.items(), atomic, items -> register.judge(items, by));
  }

  @PUT
  @Path("/{id}")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"post.portfolio-not-for-level", "post.portfolio-unknown"})
  @Operation(
      summary = "Change a post 变更岗位",
      description =
          "Replaces title and portfolio; the portfolio from portfolioFrom on, while what was before"
              + " stays as it was and as it was known. Needs If-Match.")
  public RestResponse<PostView> correctPost(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid CorrectPost request) {
    return Answers.ok(register.correct(id, request, caller.get(), ifMatch.required()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a post 查看岗位",
      description = "One post inside the caller's area; others are not found.")
  public PostView getPost(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Operation(summary = "List posts 岗位列表", description = "Newest first, inside the caller's area.")
  public Page<PostView> listPosts(
      @Valid @BeanParam PostFilter filter, @Valid @BeanParam PageRequest page) {
    return search.list(filter, page, caller.get());
  }
}
