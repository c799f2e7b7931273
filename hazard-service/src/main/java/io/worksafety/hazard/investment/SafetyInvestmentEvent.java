package io.worksafety.hazard.investment;

import io.worksafety.platform.store.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about safety investments. */
sealed interface SafetyInvestmentEvent {

  @EventType("io.worksafety.hazard.safety-investment-registered.v1")
  record Registered(
      UUID investmentId,
      String areaCode,
      UUID organizationId,
      int year,
      InvestmentKind kind,
      InvestmentUnit unit,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal actual)
      implements SafetyInvestmentEvent {}

  @EventType("io.worksafety.hazard.safety-investment-corrected.v1")
  record Corrected(
      UUID investmentId,
      String areaCode,
      UUID organizationId,
      int year,
      InvestmentKind kind,
      InvestmentUnit unit,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal actual)
      implements SafetyInvestmentEvent {}

  @EventType("io.worksafety.hazard.safety-investment-voided.v1")
  record Voided(UUID investmentId, String areaCode) implements SafetyInvestmentEvent {}
}
