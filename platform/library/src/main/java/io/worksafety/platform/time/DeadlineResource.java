package io.worksafety.platform.time;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.ExplainedSubject;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.security.CurrentCaller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@OwnService
@Path(OwnService.PATH + "/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deadlines 期限")
class DeadlineResource {

  private final DeadlineStore store;
  private final DeadlineExplaining explaining;
  private final CurrentCaller caller;
  private final Clock clock;
  private final List<DeadlineAudience> audiences;

  DeadlineResource(
      DeadlineStore store,
      DeadlineExplaining explaining,
      CurrentCaller caller,
      Clock clock,
      Instance<DeadlineAudience> audiences) {
    this.store = store;
    this.explaining = explaining;
    this.caller = caller;
    this.clock = clock;
    this.audiences = audiences.stream().toList();
  }

  @GET
  @Operation(
      summary = "List the deadlines of one thing 查询对象的期限",
      description =
          "All deadlines of one hazard, inspection, case and so on within the caller's area, newest"
              + " first, ended ones included.")
  public Page<DeadlineView> listDeadlines(
      @Parameter(description = "Id of the hazard, inspection, case … 对象标识", required = true)
          @QueryParam("aggregateId")
          @NotNull
          UUID aggregateId) {
    Instant now = clock.instant();
    List<Deadline> found = store.with(c -> store.of(c, aggregateId, caller.get().areas()));
    return new Page<>(
        found.stream().filter(this::forCaller).map(d -> DeadlineView.of(d, now)).toList(), null);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a deadline 查看期限",
      description = "A deadline within the caller's area: its rule, its end and how it stands.")
  public DeadlineView getDeadline(
      @Parameter(description = "Id of the deadline 期限标识") @PathParam("id") UUID id) {
    return DeadlineView.of(visible(id), clock.instant());
  }

  @GET
  @Path("/{id}/explain")
  @Operation(
      summary = "Explain a deadline day by day 期限逐日说明",
      description =
          "Why the deadline ends when it does: each day that was counted or left out and the reason"
              + " (day of the start, weekend, holiday, worked weekend, suspension), the rule's"
              + " basis and the calendars used; and whether it was kept.")
  public Explanation explainDeadline(
      @Parameter(description = "Id of the deadline 期限标识") @PathParam("id") UUID id) {
    Deadline deadline = visible(id);
    Instant now = clock.instant();
    return new Explanation(
        new ExplainedSubject("deadline", deadline.id(), null), now, explaining.of(deadline, now));
  }

  private Deadline visible(UUID id) {
    return store
        .with(c -> store.find(c, id, caller.get().areas()))
        .filter(this::forCaller)
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  private boolean forCaller(Deadline deadline) {
    String type = deadline.aggregateType();
    return audiences.stream()
        .filter(audience -> audience.knows(type))
        .allMatch(audience -> audience.maySee(type, deadline.aggregateId(), caller.get()));
  }
}
