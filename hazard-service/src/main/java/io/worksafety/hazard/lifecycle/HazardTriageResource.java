package io.worksafety.hazard.lifecycle;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/hazards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hazards", description = "The life of a hazard 隐患全过程")
class HazardTriageResource {

  private final TriageLifecycle triage;
  private final HazardViews views;
  private final CurrentCaller caller;

  HazardTriageResource(TriageLifecycle triage, HazardViews views, CurrentCaller caller) {
    this.triage = triage;
    this.views = views;
    this.caller = caller;
  }

  @POST
  @Path("{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Reject a report 不予受理",
      description =
          "A report that is no hazard is not taken on; the reason is told to the "
              + "reporter. By STREET_OFFICER or DEPT_OFFICER within the period of rule "
              + "hazard.rejection.")
  @Refusals({"hazard.status-conflict", "hazard.triage-period-over"})
  public RestResponse<HazardView> rejectHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid RejectHazard request) {
    return Answers.ok(triage.reject(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/registration")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Register a reported hazard 隐患登记",
      description =
          "Takes a report on: the object and who must rectify are known from here on. A "
              + "hazard found by an inspection is registered by the system.")
  @Refusals({
    "hazard.status-conflict",
    "hazard.object-needed",
    "hazard.object-unknown",
    "hazard.duty-holder-needed",
    "outside-area"
  })
  public RestResponse<HazardView> registerHazard(
      @PathParam("id") UUID id,
      @BeanParam IfMatch ifMatch,
      @NotNull @Valid RegisterHazard request) {
    return Answers.ok(triage.register(id, request, ifMatch, caller.get()));
  }

  @POST
  @Path("{id}/merging")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Merge a report into a known hazard 并入已知隐患",
      description =
          "A report of what is known already ends as a sighting of that hazard, which must be registered, open"
              + " and at the same object; see listPossibleDuplicates.")
  @Refusals({"hazard.status-conflict", "hazard.merge-target", "hazard.industry-outside"})
  public RestResponse<HazardView> mergeHazard(
      @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, @NotNull @Valid MergeHazard request) {
    return Answers.ok(triage.merge(id, request, ifMatch, caller.get()));
  }

  @GET
  @Path("{id}/sightings")
  @Operation(
      summary = "Sightings of a hazard 隐患发现记录",
      description =
          "Every time the hazard was seen, across all sources, in the order it became known: its"
              + " own report or finding first, then later findings and reports merged into it. For"
              + " who may see the hazard.")
  public Page<Sighting> listSightings(@PathParam("id") UUID id) {
    HazardView hazard = views.of(id, caller.get());
    Sighting first =
        new Sighting(
            hazard.source(),
            hazard.sourceRef(),
            hazard.title(),
            hazard.description(),
            hazard.discoveredAt(),
            hazard.finderPersonIds(),
            hazard.evidence(),
            null);
    return new Page<>(
        Stream.concat(Stream.of(first), views.later(id).all().stream()).toList(), null);
  }

  @GET
  @Path("{id}/possible-duplicates")
  @Operation(
      summary = "Possible duplicates 疑似重复隐患",
      description =
          "Open hazards at the same object, those of the same clause first: a report may be"
              + " another sighting of one of them. By STREET_OFFICER or DEPT_OFFICER, to decide"
              + " between registering and merging.")
  public Page<PossibleDuplicate> listPossibleDuplicates(@PathParam("id") UUID id) {
    return new Page<>(views.possibleDuplicates(id, caller.get()), null);
  }
}
