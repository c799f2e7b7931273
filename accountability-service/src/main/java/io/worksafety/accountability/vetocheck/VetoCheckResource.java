package io.worksafety.accountability.vetocheck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.explain.Explanation;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/veto-checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Veto checks", description = "The signed answer whether there is a veto 一票否决核查")
class VetoCheckResource {

  private final VetoChecks checks;
  private final VetoCheckSearch search;
  private final VetoCheckExplaining explaining;
  private final CurrentCaller caller;

  VetoCheckResource(
      VetoChecks checks,
      VetoCheckSearch search,
      VetoCheckExplaining explaining,
      CurrentCaller caller) {
    this.checks = checks;
    this.search = search;
    this.explaining = explaining;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Check for vetoes 一票否决核查",
      description =
          "Asked before an award, a rating or a promotion. Answers for each subject with the"
              + " grounds of every veto in force on the day, wherever it comes from. The answer is"
              + " signed (compact JWS, EdDSA); the question is kept for ever.")
  @APIResponseSchema(value = VetoCheckView.class, responseCode = "201")
  @Refusals("outside-area")
  public RestResponse<VetoCheckView> checkVeto(@NotNull @Valid CheckVeto question) {
    VetoCheckView answer = checks.check(question, caller.get());
    return Answers.created("/api/v1/veto-checks/" + answer.checkId(), answer);
  }

  @GET
  @Operation(
      summary = "List veto checks 核查记录",
      description =
          "Who asked what about whom, newest first: what was promoted without a question shows up"
              + " here as missing.")
  public Page<VetoCheckRow> listVetoChecks(
      @BeanParam @Valid VetoCheckFilter filter, @BeanParam @Valid PageRequest page) {
    return search.page(filter, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get a veto check 核查结果详情",
      description = "The answer as it was given and signed.")
  public VetoCheckView getVetoCheck(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }

  @GET
  @Path("{id}/explain")
  @Operation(
      summary = "Explain a veto check 核查结果说明",
      description =
          "For each subject the vetoes in force on the day with their period and scope against the"
              + " purpose, and whether hash and signature of the answer still hold. From the signed"
              + " answer alone; what happened since does not change it.")
  @APIResponseSchema(value = Explanation.class, responseCode = "200")
  public Explanation explainVetoCheck(@PathParam("id") UUID id) {
    return explaining.explain(search.view(id, caller.get()));
  }
}
