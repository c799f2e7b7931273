package io.worksafety.hazard.violation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.hazard.lifecycle.HazardDocuments;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.register.RegisterFilter;
import io.worksafety.platform.register.RegisterQuery;
import io.worksafety.platform.register.Revision;
import io.worksafety.platform.register.Revisions;
import io.worksafety.platform.register.VoidEntry;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/violations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "Violations",
    description = "Engineers of supervision, drivers, equipment: who broke which clause 违规记录")
class ViolationResource {

  private static final String TABLE = "violation";
  private static final String PATH = "/api/v1/violations/";

  private final ViolationLifecycle lifecycle;
  private final ReadModel reads;
  private final Revisions revisions;
  private final HazardDocuments documents;
  private final CurrentCaller caller;
  private final Clock clock;

  ViolationResource(
      ViolationLifecycle lifecycle,
      ReadModel reads,
      Revisions revisions,
      HazardDocuments documents,
      CurrentCaller caller,
      Clock clock) {
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.revisions = revisions;
    this.documents = documents;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a violation 登记违规记录",
      description =
          "Records a breach of one of three families: supervising engineers, drivers,"
              + " equipment. The actor is referred to by its id, never named.")
  @APIResponseSchema(value = ViolationView.class, responseCode = "201")
  @Refusals({
    "violation.actor-mismatch",
    "violation.object-unknown",
    "violation.in-future",
    "outside-area"
  })
  public RestResponse<ViolationView> registerViolation(@NotNull @Valid ViolationDetails details) {
    UUID id = lifecycle.register(details, caller.get());
    return Answers.created(PATH + id, view(id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Correct a violation 更正违规记录",
      description =
          "Replaces what was recorded. The link to a hazard stays. If-Match is needed; a"
              + " body that changes nothing leaves the version as it is.")
  @Refusals({
    "violation.actor-mismatch",
    "violation.object-unknown",
    "violation.in-future",
    "register.voided",
    "outside-area"
  })
  public RestResponse<ViolationView> correctViolation(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid ViolationDetails details) {
    lifecycle.correct(id, details, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/voiding")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Void a violation 作废违规记录",
      description =
          "For an entry that should not have been made: it stays on record with the reason"
              + " and leaves the lists.")
  @Refusals({"register.voided"})
  public RestResponse<ViolationView> voidViolation(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid VoidEntry voiding) {
    lifecycle.makeVoid(id, voiding, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @POST
  @Path("{id}/hazard-link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Link a violation to its hazard 关联隐患",
      description =
          "Says which hazard was made of the violation. It is linked once; the same link again"
              + " changes nothing.")
  @Refusals({"violation.hazard-unknown", "violation.hazard-linked", "register.voided"})
  public RestResponse<ViolationView> linkViolationHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid LinkHazard link) {
    lifecycle.link(id, link, ifMatch, caller.get());
    return Answers.ok(view(id));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One violation 查询违规记录",
      description =
          "An entry of the caller's area, void ones too, with what the caller may do now.")
  public ViolationView getViolation(@PathParam("id") UUID id) {
    return view(id);
  }

  @GET
  @Operation(
      summary = "List violations 违规记录台账",
      description =
          "Entries of the caller's area, newest first; void ones only when asked for; with"
              + " asOf the register as it was.")
  @Refusals({
    "register.search-too-short",
    "register.place-incomplete",
    "register.polygon-invalid",
    "register.as-of-in-future"
  })
  public Page<ViolationView> listViolations(
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid RegisterFilter filter,
      @QueryParam("family") @Parameter(description = "Family 类别") @Nullable ViolationFamily family,
      @QueryParam("actorId") @Parameter(description = "Actor 行为主体") @Nullable UUID actorId,
      @QueryParam("objectId") @Parameter(description = "Object 对象") @Nullable UUID objectId,
      @QueryParam("departmentId") @Parameter(description = "Responsible department 责任部门")
          @Nullable UUID departmentId,
      @QueryParam("from") @Parameter(description = "Committed at or after 违规时间不早于")
          @Nullable Instant from,
      @QueryParam("to") @Parameter(description = "Committed before 违规时间早于") @Nullable Instant to) {
    Caller by = caller.get();
    KeysetQuery query =
        RegisterQuery.of(ViolationView.COLUMNS, TABLE, filter, by, clock)
            .eq("family", family)
            .eq("actor_id", actorId)
            .eq("object_id", objectId)
            .eq("department_id", departmentId);
    if (from != null) {
      query.and("committed_at >= ?", from);
    }
    if (to != null) {
      query.and("committed_at < ?", to);
    }
    return reads.page(query, page, row -> ViolationView.read(row, documents, by));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "History of a violation 违规记录变更历史",
      description =
          "Every version on record, oldest first: when, by whom, and what was known then.")
  public Page<Revision<ViolationView>> getViolationHistory(@PathParam("id") UUID id) {
    List<Revision<ViolationView>> history =
        revisions.of(
            ViolationView.FACTS,
            TABLE,
            id,
            caller.get(),
            row -> ViolationView.past(row, documents));
    if (history.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(history, null);
  }

  private ViolationView view(UUID id) {
    Caller by = caller.get();
    return reads
        .first(
            KeysetQuery.select(ViolationView.COLUMNS + " from " + TABLE)
                .eq("id", id)
                .scope("area_code", by.areas()),
            row -> ViolationView.read(row, documents, by))
        .orElseThrow(() -> Aggregates.notFound(id));
  }
}
