package io.worksafety.platform.explain;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer of every {@code explain} operation: all that was decided about one thing, by a rule or
 * by people, and why. Whoever redoes the steps from the facts must arrive at the outcome.
 *
 * <p>It says nothing its reader could not read at the thing itself: who may not see the thing may
 * not see why.
 *
 * <p>A score is explained in the same words: one fact per factor with its raw value, the version of
 * the scale as the rule, one step per factor (weight × value = points) and their sum as the
 * outcome.
 *
 * @param explainedAt the instant of the suite's clock that "now" stands for in the steps
 * @param decisions in the order in which they follow from each other
 */
@Schema(description = "Why something was decided: facts, rules, arithmetic, who can overrule 判定说明")
public record Explanation(
    ExplainedSubject subject,
    @Schema(description = "What “now” means in the steps 说明时点") Instant explainedAt,
    @Schema(description = "Each decision, in order 各项判定") List<ExplainedDecision> decisions) {

  public Explanation {
    decisions = List.copyOf(decisions);
  }
}
