package io.worksafety.accountability.veto;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.request.Answers;
import io.worksafety.platform.request.Command;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/veto-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Veto rules", description = "Rules of the one-vote veto, as data with versions 一票否决规则")
class VetoRuleResource {

  private final VetoRules rules;
  private final VetoRuleSearch search;
  private final CurrentCaller caller;

  VetoRuleResource(VetoRules rules, VetoRuleSearch search, CurrentCaller caller) {
    this.rules = rules;
    this.search = search;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Command
  @Operation(
      summary = "Issue a veto rule 发布一票否决规则",
      description =
          "A new rule, or the next version of one; the version before ends on the first day of the"
              + " new one. A body or person the rule binds cannot issue it, no rule reaches back in"
              + " time, and accidents are judged by the version in force on their day.")
  @APIResponseSchema(value = VetoRuleView.class, responseCode = "201")
  @Refusals({
    "accountability.veto-rule-binds-you",
    "accountability.veto-rule-retroactive",
    "accountability.veto-rule-order",
    "accountability.veto-rule-subject",
    "accountability.veto-rule-trigger",
    "accountability.veto-rule-unknown",
    "outside-area"
  })
  public RestResponse<VetoRuleView> issueVetoRule(@NotNull @Valid IssueVetoRule command) {
    Caller by = caller.get();
    UUID id = rules.issue(command, by);
    return Answers.created("/api/v1/veto-rules/" + id, search.view(id, by));
  }

  @GET
  @Operation(
      summary = "List veto rules 一票否决规则列表",
      description = "Every version, newest first; one rule or one day on request.")
  public Page<VetoRuleView> listVetoRules(
      @QueryParam("ruleId") @Parameter(description = "规则 id") @Nullable UUID ruleId,
      @QueryParam("inForceOn")
          @Parameter(description = "Versions in force on that day 当日有效", example = "2027-03-01")
          @Nullable LocalDate inForceOn,
      @BeanParam @Valid PageRequest page) {
    return search.page(ruleId, inForceOn, page, caller.get());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Get a veto rule 一票否决规则详情",
      description = "One version of a rule with its trigger, scope, period and basis.")
  public VetoRuleView getVetoRule(@PathParam("id") UUID id) {
    return search.view(id, caller.get());
  }
}
