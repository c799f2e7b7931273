package io.worksafety.accountability.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.request.Refusals;
import io.worksafety.platform.security.Caller;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/conduct-findings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Conduct findings", description = "Suspected failures of duty, decided by people 失职认定")
class ConductFindingResource {

  private final ConductFindings findings;
  private final ConductFindingSearch search;
  private final CaseExplaining explaining;
  private final CurrentCaller caller;

  ConductFindingResource(
      ConductFindings findings,
      ConductFindingSearch search,
      CaseExplaining explaining,
      CurrentCaller caller) {
    this.findings = findings;
    this.search = search;
    this.explaining = explaining;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List conduct findings 失职认定列表",
      description = "Newest first; findings of a case the caller is a party to are not shown.")
  public Page<ConductFindingView> listConductFindings(
      @QueryParam("status") @Parameter(description = "状态") @Nullable ConductFindingStatus status,
      @BeanParam @Valid PageRequest page) {
    return search.page(status, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get a conduct finding 失职认定详情",
      description = "What the facts suggest, and what was decided of it.")
  public ConductFindingView getConductFinding(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }

  @POST
  @Path("{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Decide a conduct finding 作出失职认定结论",
      description =
          "The service only suspects; a person who neither investigated the case nor is a party"
              + " to it confirms or dismisses, with the innocent explanations weighed.")
  @APIResponseSchema(value = ConductFindingView.class, responseCode = "200")
  @Refusals({
    "accountability.conduct-finding-decided",
    "accountability.case-investigator-decides",
    "accountability.case-party-touches",
    "accountability.case-person-unknown"
  })
  public RestResponse<ConductFindingView> decideConductFinding(
      @PathParam("id") UUID id,
      @NotNull @Valid DecideConduct command,
      @BeanParam @Valid IfMatch ifMatch) {
    Caller by = caller.get();
    findings.decide(id, command, by, ifMatch);
    return Answers.ok(search.view(id, by));
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain a conduct finding 失职疑点说明",
      description =
          "The facts that contradict each other, the rule they were held against, and what a person"
              + " decided of it. It is not found by a party to the case.")
  @APIResponseSchema(value = Explanation.class, responseCode = "200")
  public Explanation explainConductFinding(@PathParam("id") UUID id) {
    return explaining.explain(search.view(id, caller.get()));
  }
}
