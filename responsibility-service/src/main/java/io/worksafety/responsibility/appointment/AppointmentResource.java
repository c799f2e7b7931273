package io.worksafety.responsibility.appointment;

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

@Path("/api/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "appointments", description = "Who holds which post, and when 任免")
class AppointmentResource {

  private final AppointmentRegister register;
  private final AppointmentSearch search;
  private final Bulk bulk;
  private final CurrentCaller caller;

  AppointmentResource(
      AppointmentRegister register, AppointmentSearch search, Bulk bulk, CurrentCaller caller) {
    this.register = register;
    this.search = search;
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "appointment.post-unknown",
    "appointment.person-unknown",
    "appointment.overlap",
    "period.empty",
    "outside-area"
  })
  @Operation(
      summary = "Appoint a person to a post 任职",
      description =
          "Records a term: its first instant belongs to it, the instant of its end does not. A post"
              + " has one principal holder at a time; a second is refused with appointment.overlap,"
              + " which names the other.")
  @APIResponseSchema(value = AppointmentView.class, responseCode = "201")
  public RestResponse<AppointmentView> appointPerson(@NotNull @Valid AppointPerson request) {
    Caller by = caller.get();
    UUID id = register.appoint(request, by);
    return Answers.created("/api/v1/appointments/" + id, search.get(id, by));
  }

  @POST
  @Path("/bulk")
  @Command(keyRequired = true)
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"bulk.refused"})
  @Operation(
      summary = "Appoint many people 批量任职",
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
  public RestResponse<BulkReport> appointPersons(
      @QueryParam("atomic") @Parameter(description = "All or nothing 整批成功或整批失败") boolean atomic,
      @NotNull @Valid AppointPersons request) {
    Caller by = caller.get();
    return bulk.record(request.items(), atomic, items -> register.judge(items, by));
  }

  @POST
  @Path("/{id}/ending")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"appointment.status-conflict", "period.end-outside"})
  @Operation(
      summary = "End a term 免职",
      description =
          "The person holds the post until endsAt, not at it. What was known before stays readable"
              + " with knownAt.")
  public RestResponse<AppointmentView> endAppointment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid EndAppointment request) {
    Caller by = caller.get();
    register.end(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @POST
  @Path("/{id}/correction")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({
    "appointment.status-conflict",
    "appointment.person-unknown",
    "appointment.overlap",
    "period.empty"
  })
  @Operation(
      summary = "Correct an appointment 更正任职记录",
      description =
          "Says what was true all along. The revision before keeps its record time and stays"
              + " readable with knownAt; chains already frozen do not change.")
  public RestResponse<AppointmentView> correctAppointment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid CorrectAppointment request) {
    Caller by = caller.get();
    register.correct(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Refusals({"appointment.status-conflict"})
  @Operation(
      summary = "Withdraw an appointment 撤回任职记录",
      description = "Says that it never was, as from now; its history stays.")
  public RestResponse<AppointmentView> withdrawAppointment(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid WithdrawAppointment request) {
    Caller by = caller.get();
    register.withdraw(id, request, by, ifMatch);
    return Answers.ok(search.get(id, by));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an appointment 查看任职",
      description = "As known now. Others than those inside the caller's area are not found.")
  public AppointmentView getAppointment(@PathParam("id") UUID id) {
    return search.get(id, caller.get());
  }

  @GET
  @Path("/{id}/history")
  @Operation(
      summary = "Read all revisions of an appointment 任职记录历史",
      description = "Every revision, latest first, each with the time in which it was known.")
  public Page<AppointmentView> getAppointmentHistory(@PathParam("id") UUID id) {
    return search.history(id, caller.get());
  }

  @GET
  @Operation(
      summary = "List appointments 任职列表",
      description =
          "Those that hold at validAt (any time when absent), as known at knownAt (now when"
              + " absent), newest first, inside the caller's area.")
  public Page<AppointmentView> listAppointments(
      @Valid @BeanParam AppointmentFilter filter,
      @Valid @BeanParam AsOf asOf,
      @Valid @BeanParam PageRequest page) {
    return search.list(filter, asOf, page, caller.get());
  }
}
