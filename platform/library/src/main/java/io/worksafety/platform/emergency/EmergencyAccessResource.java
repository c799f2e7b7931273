package io.worksafety.platform.emergency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.time.OwnService;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@OwnService
@Path(OwnService.PATH + "/emergency-accesses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Emergency access 应急授权")
class EmergencyAccessResource {

  private final EmergencyGranting granting;
  private final ReadModel reads;
  private final CurrentCaller caller;
  private final Clock clock;

  EmergencyAccessResource(
      EmergencyGranting granting, ReadModel reads, CurrentCaller caller, Clock clock) {
    this.granting = granting;
    this.reads = reads;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Command
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take emergency access to an area 申请应急授权",
      description =
          "Lets the caller read one further area of this service at once, for the minutes asked"
              + " for, within the limit of the rule emergency-access.longest. It opens reading"
              + " only, and nothing that is sealed or part of a case. The event"
              + " emergency-access-granted is the notice; auditors and the discipline commission"
              + " of the area find it listed.")
  @APIResponseSchema(value = EmergencyAccessView.class, responseCode = "201")
  @Refusals({
    "emergency-access.person-needed",
    "emergency-access.area-own",
    "emergency-access.too-long",
    "emergency-access.running",
    "deadline.rule-not-in-force"
  })
  public RestResponse<EmergencyAccessView> grantEmergencyAccess(
      @Parameter(hidden = true) @PathParam("service") String service,
      @NotNull @Valid GrantEmergencyAccess request) {
    EmergencyAccessView view = granting.grant(request, caller.get());
    return Answers.created("/api/v1/" + service + "/emergency-accesses/" + view.id(), view);
  }

  @GET
  @Operation(
      summary = "List emergency accesses 应急授权列表",
      description =
          "Who read which area of the caller's without being responsible for it, why and how long,"
              + " newest first.")
  public Page<EmergencyAccessView> listEmergencyAccesses(
      @BeanParam @Valid PageRequest page,
      @QueryParam("personId") @Parameter(description = "Only of this person 申请人")
          @Nullable UUID personId) {
    Instant now = clock.instant();
    return reads.page(
        KeysetQuery.select(EmergencyAccessView.COLUMNS)
            .scope("area_code", caller.get().areas())
            .eq("person_id", personId),
        page,
        row -> EmergencyAccessView.read(row, now));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an emergency access 查看应急授权",
      description = "One emergency access to an area of the caller's.")
  public EmergencyAccessView getEmergencyAccess(
      @Parameter(description = "Id of the emergency access 应急授权标识") @PathParam("id") UUID id) {
    Instant now = clock.instant();
    return reads
        .first(
            KeysetQuery.select(EmergencyAccessView.COLUMNS)
                .eq("id", id)
                .scope("area_code", caller.get().areas()),
            row -> EmergencyAccessView.read(row, now))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  @POST
  @Path("/{id}/ending")
  @Command
  @Operation(
      summary = "End an emergency access early 提前结束应急授权",
      description =
          "By its holder, or by the discipline commission of the area. Reading ends at once in this"
              + " instance of the service, in others within seconds.")
  @APIResponseSchema(value = EmergencyAccessView.class, responseCode = "200")
  @Refusals({"emergency-access.over", "emergency-access.person-needed"})
  public RestResponse<EmergencyAccessView> endEmergencyAccess(
      @Parameter(description = "Id of the emergency access 应急授权标识") @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch) {
    return Answers.ok(granting.end(id, caller.get(), ifMatch));
  }
}
