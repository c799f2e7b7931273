package io.worksafety.platform.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.worksafety.platform.security.AccessPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One decision: what it is, how it came out, and everything needed to redo it.
 *
 * @param decision stable name, e.g. {@code hazard.overdue}; one explanation may hold several of a
 *     name, e.g. one for each step of a report
 * @param decidedAt when it was decided; for a decision that follows from the time alone, since when
 *     it holds; absent while it is open
 * @param outcome for programs: the name of a constant, a figure, an instant
 * @param days only of a period that was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One decision and how it came about 一项判定")
public record ExplainedDecision(
    @Schema(examples = "hazard.overdue", maxLength = 80) String decision,
    @Schema(description = "What it is called 判定名称", maxLength = 100) String title,
    @Schema(maxLength = 100) String titleZh,
    DecidedBy decidedBy,
    @Schema(description = "Absent while it is open 判定时间") @Nullable Instant decidedAt,
    @Schema(description = "For programs 判定结果", examples = "MAJOR", maxLength = 1000) String outcome,
    @Schema(description = "For people 结论", maxLength = 1000) String conclusion,
    @Schema(maxLength = 1000) String conclusionZh,
    @Schema(description = "What it rests on 事实") List<ExplainedFact> facts,
    @Schema(description = "Rules applied, in their version 规则") List<ExplainedRule> rules,
    @Schema(description = "The arithmetic, line by line 推算") List<ExplainedStep> steps,
    @Schema(description = "Each day of a counted period 逐日说明") @Nullable List<ExplainedDay> days,
    @Schema(description = "Who can overrule it 可推翻途径") List<Overruling> overruledBy) {

  public ExplainedDecision {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
    steps = List.copyOf(steps);
    days = days == null ? null : List.copyOf(days);
    overruledBy = List.copyOf(overruledBy);
  }

  /** A decision that a rule takes by itself. */
  public static Draft byRule(String decision, String title, String titleZh) {
    return new Draft(decision, title, titleZh, DecidedBy.RULE);
  }

  /** A decision that a person takes, within rules. */
  public static Draft byPerson(String decision, String title, String titleZh) {
    return new Draft(decision, title, titleZh, DecidedBy.PERSON);
  }

  /** Collects facts, rules and steps in the order in which they are to be read. */
  public static final class Draft {

    private final String decision;
    private final String title;
    private final String titleZh;
    private final DecidedBy decidedBy;
    private final List<ExplainedFact> facts = new ArrayList<>();
    private final List<ExplainedRule> rules = new ArrayList<>();
    private final List<ExplainedStep> steps = new ArrayList<>();
    private final List<ExplainedDay> days = new ArrayList<>();
    private final List<Overruling> overruledBy = new ArrayList<>();
    private @Nullable Instant decidedAt;

    private Draft(String decision, String title, String titleZh, DecidedBy decidedBy) {
      this.decision = decision;
      this.title = title;
      this.titleZh = titleZh;
      this.decidedBy = decidedBy;
    }

    public Draft at(@Nullable Instant instant) {
      decidedAt = instant;
      return this;
    }

    /** A fact of this service's own records; {@code reference} names the field. */
    public Draft fact(String name, String nameZh, @Nullable Object value, String reference) {
      return fact(name, nameZh, value, null, FactSource.RECORD, reference);
    }

    /** What the event of another service told; {@code reference} names the event. */
    public Draft told(String name, String nameZh, @Nullable Object value, String reference) {
      return fact(name, nameZh, value, null, FactSource.EVENT, reference);
    }

    /** A figure of a rule. */
    public Draft figure(
        String name, String nameZh, Object value, @Nullable String unit, String ruleId) {
      return fact(name, nameZh, value, unit, FactSource.RULE, ruleId);
    }

    /** What the clock of the suite says. */
    public Draft now(Instant now) {
      return fact("now", "当前时间", now, null, FactSource.CLOCK, "clock");
    }

    public Draft fact(
        String name,
        String nameZh,
        @Nullable Object value,
        @Nullable String unit,
        FactSource source,
        String reference) {
      facts.add(
          new ExplainedFact(
              name, nameZh, value == null ? null : Wording.of(value), unit, source, reference));
      return this;
    }

    public Draft rule(ExplainedRule rule) {
      rules.add(rule);
      return this;
    }

    /** A rule that is part of the suite and not a row: changed by a release only. */
    public Draft builtIn(String id, String basis, String text, String textZh) {
      return rule(new ExplainedRule(id, 1, basis, null, null, text, textZh));
    }

    /** A row of a rule table. */
    public Draft rule(
        String id,
        @Nullable Integer version,
        String basis,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        String textZh) {
      return rule(new ExplainedRule(id, version, basis, from, to, text, textZh));
    }

    public Draft step(String text, String textZh, @Nullable Object result) {
      steps.add(
          new ExplainedStep(
              Wording.cut(text),
              Wording.cut(textZh),
              result == null ? null : Wording.cut(Wording.of(result))));
      return this;
    }

    public Draft day(ExplainedDay day) {
      days.add(day);
      return this;
    }

    /** Has something add what it knows: facts, rules and steps shared by several decisions. */
    public Draft with(Consumer<Draft> part) {
      part.accept(this);
      return this;
    }

    /** An operation of this service that changes the decision, by the roles of its policy. */
    public Draft overruledBy(String operationId, String how, String howZh) {
      return overruledBy(
          operationId, AccessPolicy.current().require(operationId).roles(), how, howZh);
    }

    /** An operation whose name in the contract is not the one in the policy. */
    public Draft overruledBy(String operationId, List<String> roles, String how, String howZh) {
      overruledBy.add(new Overruling(operationId, roles, how, howZh));
      return this;
    }

    /** A way outside the suite. */
    public Draft overruledOutside(String how, String howZh) {
      overruledBy.add(new Overruling(null, List.of(), how, howZh));
      return this;
    }

    public ExplainedDecision out(Object outcome, String conclusion, String conclusionZh) {
      return new ExplainedDecision(
          decision,
          title,
          titleZh,
          decidedBy,
          decidedAt,
          Wording.cut(Wording.of(outcome)),
          Wording.cut(conclusion),
          Wording.cut(conclusionZh),
          facts,
          rules,
          steps,
          days.isEmpty() ? null : days,
          overruledBy);
    }
  }
}
