package io.worksafety.accountability.veto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.accountability.chain.OrganizationKind;
import io.worksafety.platform.store.Aggregate;
import io.worksafety.platform.store.CanonicalJson;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a rule. Only its end is ever written, when the next version is issued. */
@Entity
@Table(name = "veto_rule")
@SuppressWarnings("NullAway.Init")
class VetoRule extends Aggregate {

  private static final JsonMapper JSON = new JsonMapper();

  private UUID ruleId;
  private int ruleVersion;
  private String name;

  @Enumerated(EnumType.STRING)
  private ChainLevel subjectKind;

  @Column(columnDefinition = "jsonb")
  private String trigger;

  @Column(columnDefinition = "text[]")
  private String[] scope;

  @Enumerated(EnumType.STRING)
  private VetoPeriod period;

  private boolean earlyLift;
  private String basisTitle;
  private String basisNo;
  private String basisClause;
  private LocalDate effectiveFrom;
  private @Nullable LocalDate effectiveTo;
  private @Nullable String note;

  protected VetoRule() {}

  VetoRule(
      IssueVetoRule command, @Nullable VetoRule before, @Nullable UUID issuer, LocalDate today) {
    super(Ids.next(), command.areaCode(), issuer);
    if (!command.trigger().complete()) {
      throw VetoProblem.RULE_TRIGGER
          .because(
              "Give exactly the figures of " + command.trigger().kind(),
              "请填写且仅填写“" + command.trigger().kind().labelZh() + "”所需的参数")
          .at("/trigger");
    }
    if (command.effectiveFrom().isBefore(today)) {
      throw VetoProblem.RULE_RETROACTIVE
          .because("The first day of effect is before " + today, "生效日期早于 " + today)
          .at("/effectiveFrom");
    }
    if (before != null
        && (before.subjectKind != command.subjectKind()
            || !before.areaCode().equals(command.areaCode()))) {
      throw VetoProblem.RULE_SUBJECT
          .because(
              "The rule binds " + before.subjectKind + " in " + before.areaCode(),
              "该规则适用于 " + before.areaCode() + " 的" + before.subjectKind.labelZh())
          .at("/subjectKind");
    }
    if (before != null && !command.effectiveFrom().isAfter(before.effectiveFrom)) {
      throw VetoProblem.RULE_ORDER
          .because(
              "Version " + before.ruleVersion + " starts on " + before.effectiveFrom,
              "第 " + before.ruleVersion + " 版自 " + before.effectiveFrom + " 起生效")
          .at("/effectiveFrom");
    }
    this.ruleId = before == null ? Ids.next() : before.ruleId;
    this.ruleVersion = before == null ? 1 : before.ruleVersion + 1;
    this.name = command.name();
    this.subjectKind = command.subjectKind();
    this.trigger = CanonicalJson.text(command.trigger());
    this.scope = command.scope().stream().sorted().map(Enum::name).toArray(String[]::new);
    this.period = command.period();
    this.earlyLift = command.earlyLift();
    this.basisTitle = command.basis().docTitle();
    this.basisNo = command.basis().docNo();
    this.basisClause = command.basis().clause();
    this.effectiveFrom = command.effectiveFrom();
    this.note = command.note();
  }

  VetoRuleEvent issued() {
    return new VetoRuleEvent.Issued(ruleId, ruleVersion, subjectKind, areaCode(), effectiveFrom);
  }

  /** Ends on the first day of the next version. */
  VetoRuleEvent supersede(VetoRule next) {
    effectiveTo = next.effectiveFrom;
    return new VetoRuleEvent.Superseded(ruleId, ruleVersion, next.effectiveFrom);
  }

  /** Bodies of these kinds are bound by the rule and may not change it. */
  static Set<OrganizationKind> bound(ChainLevel subjectKind) {
    return switch (subjectKind) {
      case LEADER_IN_CHARGE ->
          EnumSet.of(OrganizationKind.PARTY_COMMITTEE, OrganizationKind.GOVERNMENT);
      case DEPARTMENT -> EnumSet.of(OrganizationKind.DEPARTMENT);
      case STREET ->
          EnumSet.of(OrganizationKind.STREET, OrganizationKind.TOWN, OrganizationKind.VILLAGE);
      case ENTERPRISE -> EnumSet.of(OrganizationKind.ENTERPRISE);
    };
  }

  UUID ruleId() {
    return ruleId;
  }

  int ruleVersion() {
    return ruleVersion;
  }

  ChainLevel subjectKind() {
    return subjectKind;
  }

  VetoTrigger trigger() {
    try {
      return JSON.readValue(trigger, VetoTrigger.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The trigger of rule " + ruleId + " is not readable", e);
    }
  }

  String[] scope() {
    return scope.clone();
  }

  VetoPeriod period() {
    return period;
  }

  boolean earlyLift() {
    return earlyLift;
  }

  VetoBasis basis() {
    return new VetoBasis(basisTitle, basisNo, basisClause);
  }

  @Override
  public String aggregateType() {
    return "veto-rule";
  }

  @Override
  public Object state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("ruleId", ruleId);
    state.put("ruleVersion", ruleVersion);
    state.put("name", name);
    state.put("subjectKind", subjectKind);
    state.put("trigger", trigger);
    state.put("scope", Arrays.asList(scope));
    state.put("period", period);
    state.put("earlyLift", earlyLift);
    state.put("basis", basis());
    state.put("effectiveFrom", effectiveFrom.toString());
    state.put("effectiveTo", effectiveTo == null ? null : effectiveTo.toString());
    return state;
  }
}
