package io.worksafety.accountability.veto;

import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.store.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to rules. */
sealed interface VetoRuleEvent {

  @EventType("io.worksafety.accountability.veto-rule-issued.v1")
  record Issued(
      UUID ruleId,
      int ruleVersion,
      ChainLevel subjectKind,
      String areaCode,
      LocalDate effectiveFrom)
      implements VetoRuleEvent {}

  @EventType("io.worksafety.accountability.veto-rule-superseded.v1")
  record Superseded(UUID ruleId, int ruleVersion, LocalDate effectiveTo) implements VetoRuleEvent {}
}
