package io.worksafety.responsibility.assignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.responsibility.bitemporal.AsOf;
import io.worksafety.responsibility.bulk.Bulk;
import io.worksafety.responsibility.bulk.BulkReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "assignments", description = "Who answers for what, and when 责任分工")
class AssignmentResource {

  private final AssignmentRegister register;
  private final AssignmentSearch search;
  private final Bulk bulk;
  private final CurrentCaller caller;

  AssignmentResource(
      AssignmentRegister register, AssignmentSearch search, Bulk bulk, CurrentCaller caller) {
    this.register = register;
    this.search = search;
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "assignment.basis-required",
    "assignment.scope-invalid",
    "assignment.scope-not-for-level",
    "assignment.kind-not-for-level",
    "assignment.post-unknown",
    "assignment.post-not-for-level",
    "assignment.department-unknown",
    "assignment.place-unknown",
    "assignment.degree-required",
    "assignment.degree-not-applicable",
    "assignment.overlap",
    "period.empty",
    "outside-area"
  })
  @Operation(
      summary = "Record a responsibility 责任分工",
      description =
          "Says which post answers for what, since when, and by which document. In the first place"
              + " (PRIMARY) one at a time answers for a scope at a level; a second is refused with"
              + " assignment.overlap, which names the other. A street office records the levels"
              + " STREET and ENTERPRISE for places of its own area, the committee office all, even"
              + " of places whose registration has not arrived here yet.")
  @APIResponseSchema(value = AssignmentView.class, responseCode = "201")
  public RestResponse<AssignmentView> recordAssignment(@NotNull @Valid RecordAssignment request) {
    Caller by = caller.get();
    UUID id = register.record(request, by);
    return Answers.created("/api/v1/assignments/" + id, search.get(id, by));
  }

  @POST
  @Path("/bulk")
  @Command(keyRequired = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"bulk.refused"})
  @Operation(
      summary = "Record many responsibilities 批量责任分工",
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
  public RestResponse<BulkReport> recordAssignments(
      @QueryParam("atomic") @Parameter(description = "All or nothing 整批成功或整批失败") boolean atomic,
      @NotNull @Valid RecordAssignments request) {
    Caller by = caller.get();
    return bulk.record(request.items(), atomic, items -> register.judge(items, by));
  }

  @POST
  @Path("/{id}/ending")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"assignment.status-conflict", "period.end-outside"})
  @Operation(
      summary = "End a responsibility 终止责任分工",
      description =
          "It holds until endsAt, not at it. What was known before stays readable"
              + " with knownAt.")
  public RestResponse<AssignmentView> endAssignment(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid EndAssignment request) {
    Caller by = caller.get();
    register.end(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @POST
  @Path("/{id}/correction")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "assignment.status-conflict",
    "assignment.basis-required",
    "assignment.post-unknown",
    "assignment.post-not-for-level",
    "assignment.degree-required",
    "assignment.degree-not-applicable",
    "assignment.overlap",
    "period.empty"
  })
  @Operation(
      summary = "Correct a responsibility 更正责任分工",
      description =
          "Says what was true all along. The revision before keeps its record time and stays"
              + " readable with knownAt; chains already frozen do not change.")
  public RestResponse<AssignmentView> correctAssignment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid CorrectAssignment request) {
    Caller by = caller.get();
    register.correct(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"assignment.status-conflict"})
  @Operation(
      summary = "Withdraw a responsibility 撤回责任分工",
      description = "Says that it never was, as from now; its history stays.")
  public RestResponse<AssignmentView> withdrawAssignment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid WithdrawAssignment request) {
    Caller by = caller.get();
    register.withdraw(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a responsibility 查看责任分工",
      description = "As known now. Others than those inside the caller's area are not found.")
  public AssignmentView getAssignment(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      summary = "Read all revisions of a responsibility 责任分工历史",
      description = "Every revision, latest first, each with the time in which it was known.")
  public Page<AssignmentView> getAssignmentHistory(@PathParam("id") UUID id) {
    return search.history(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List responsibilities 责任分工列表",
      description =
          "Those that hold at validAt (any time when absent), as known at knownAt (now when"
              + " absent), newest first, inside the caller's area.")
  public Page<AssignmentView> listAssignments(
      @Valid @BeanParam AssignmentFilter filter,
      @Valid @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return search.list(filter, asOf, page, caller.get());
  }
}
