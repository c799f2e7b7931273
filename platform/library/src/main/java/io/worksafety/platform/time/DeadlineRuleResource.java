package io.worksafety.platform.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.worksafety.platform.paging.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@OwnService
@Path(OwnService.PATH + "/deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deadlines 期限")
class DeadlineRuleResource {

  private final DeadlineRules rules;

  DeadlineRuleResource(DeadlineRules rules) {
    this.rules = rules;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "How long something may take, and on what ground 期限规则")
  record DeadlineRuleView(
      @Schema(maxLength = 80) String ruleId,
      int version,
      @Schema(maxLength = 200) String title,
      @Schema(maxLength = 200) String titleZh,
      int amount,
      TimeUnitKind unit,
      @Schema(description = "A last day that is no working day moves to the next one 末日顺延")
          boolean rollToWorkingDay,
      @Schema(description = "The words it rests on 依据", maxLength = 1000) String basis,
      LocalDate effectiveFrom,
      @Schema(description = "First day on which it no longer applies 失效日期")
          @Nullable LocalDate effectiveTo,
      @Schema(description = "Further figures of the rule 其他参数", implementation = Object.class)
          JsonNode params) {

    static DeadlineRuleView of(DeadlineRule rule) {
      return new DeadlineRuleView(
          rule.id(),
          rule.version(),
          rule.title(),
          rule.titleZh(),
          rule.term().amount(),
          rule.term().unit(),
          rule.term().rollToWorkingDay(),
          rule.basis(),
          rule.effectiveFrom(),
          rule.effectiveTo(),
          rule.params());
    }
  }

  @GET
  @Operation(
      summary = "List the deadline rules 查询期限规则",
      description =
          "Every version of every rule this service counts deadlines by, with its legal basis; with"
              + " on only those in force that day.")
  public Page<DeadlineRuleView> listDeadlineRules(
      @Parameter(description = "Only rules in force on that day 生效日期") @QueryParam("on")
          @Nullable LocalDate on) {
    return new Page<>(
        rules.all().stream()
            .filter(rule -> on == null || rule.inForceOn(on))
            .map(DeadlineRuleView::of)
            .toList(),
        null);
  }
}
