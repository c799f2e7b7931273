package io.worksafety.hazard.investment;

import io.worksafety.platform.register.RegisterEntry;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an organisation puts into work safety in a year: one kind, in one unit. */
@Entity
@Table(name = "safety_investment")
@SuppressWarnings("NullAway.Init")
class SafetyInvestment extends RegisterEntry {

  @JdbcTypeCode(SqlTypes.JSON)
  private SafetyInvestmentDetails details;

  protected SafetyInvestment() {}

  private SafetyInvestment(String areaCode, Caller caller) {
    super(Ids.next(), areaCode, caller.organizationId());
  }

  static SafetyInvestment register(SafetyInvestmentDetails details, Caller caller) {
    caller.mustCover(details.areaCode());
    SafetyInvestment investment = new SafetyInvestment(details.areaCode(), caller);
    investment.take(details);
    return investment;
  }

  void correct(SafetyInvestmentDetails changed, Caller caller) {
    requireInForce();
    if (!changed.areaCode().equals(areaCode())) {
      caller.mustCover(changed.areaCode());
      relocate(changed.areaCode());
    }
    take(changed);
  }

  private void take(SafetyInvestmentDetails given) {
    given.requireConsistent();
    details = given;
    foundBy(given.organizationName(), given.kind().labelZh());
  }

  SafetyInvestmentEvent.Voided makeVoidBecause(String reason, Caller caller, Instant now) {
    makeVoid(reason, caller, now);
    return new SafetyInvestmentEvent.Voided(id(), areaCode());
  }

  SafetyInvestmentEvent.Registered registered() {
    return new SafetyInvestmentEvent.Registered(
        id(),
        areaCode(),
        details.organizationId(),
        details.year(),
        details.kind(),
        details.unit(),
        details.planned(),
        details.actual());
  }

  SafetyInvestmentEvent.Corrected corrected() {
    return new SafetyInvestmentEvent.Corrected(
        id(),
        areaCode(),
        details.organizationId(),
        details.year(),
        details.kind(),
        details.unit(),
        details.planned(),
        details.actual());
  }

  SafetyInvestmentDetails details() {
    return details;
  }

  @Override
  public String aggregateType() {
    return "safety-investment";
  }

  @Override
  public Object state() {
    return new State(details, voiding());
  }

  private record State(SafetyInvestmentDetails details, @Nullable Voiding voiding) {}
}
