package io.worksafety.platform.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.outbox.ServiceName;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.problem.CommonProblem;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of other services' events here, and sending dead letters again. */
@Path("/api/v1/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Events 事件")
class InboxResource {

  private static final String SERVICE = "The service asked, e.g. hazard 服务名称";

  private final ReadModel readModel;
  private final DeadLetterReplay replay;
  private final String service;

  InboxResource(
      ReadModel readModel,
      DeadLetterReplay replay,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.readModel = readModel;
    this.replay = replay;
    this.service = ServiceName.of(application);
  }

  @GET
  @Path("/inbox-refusals")
  @Operation(
      summary = "List events that were not applied 未生效的事件",
      description =
          "Duplicates, messages that cannot be read and events this service rejected, newest"
              + " first, each with its reason. For auditors and operators.")
  public Page<InboxRefusalView> listInboxRefusals(
      @PathParam("service")
          @Parameter(description = SERVICE, schema = @Schema(maxLength = 40))
          @Pattern(regexp = "^[a-z]{1,40}$")
          String asked,
      @QueryParam("code")
          @Parameter(
              description = "Only this reason, e.g. event.duplicate 原因代码",
              schema = @Schema(maxLength = 60))
          @Pattern(regexp = "^[a-z.-]{1,60}$")
          @Nullable String code,
      @QueryParam("eventId")
          @Parameter(description = "Only this event 事件编号", schema = @Schema(maxLength = 200))
          @Size(min = 1, max = 200)
          @Nullable String eventId,
      @BeanParam @Valid PageRequest page) {
    mustBeOurs(asked);
    return readModel.page(
        KeysetQuery.select(InboxRefusalView.COLUMNS).eq("code", code).eq("event_id", eventId),
        page,
        InboxRefusalView::of);
  }

  @POST
  @Path("/inbox-replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Send dead letters again 重新投递死信",
      description =
          "Copies dead letters of this service that were not applied since to its replay topic, in"
              + " their order; they are then handled as if they had just arrived from their"
              + " source. An empty object replays all of them, at most 1000 in one call. Safe to"
              + " repeat: an event that was applied is never applied again.")
  @APIResponseSchema(value = ReplayReport.class, responseCode = "200")
  public RestResponse<ReplayReport> replayDeadLetters(
      @PathParam("service")
          @Parameter(description = SERVICE, schema = @Schema(maxLength = 40))
          @Pattern(regexp = "^[a-z]{1,40}$")
          String asked,
      @NotNull @Valid ReplayDeadLetters wanted) {
    mustBeOurs(asked);
    return Answers.ok(replay.replay(wanted));
  }

  private void mustBeOurs(String asked) {
    if (!asked.equals(service)) {
      throw CommonProblem.NOT_FOUND.because(
          "This service is called " + service, "本服务名称为 " + service);
    }
  }
}
