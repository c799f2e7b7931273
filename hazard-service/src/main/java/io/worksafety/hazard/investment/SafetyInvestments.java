package io.worksafety.hazard.investment;

import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;

/** All safety investments, for commands. */
@ApplicationScoped
class SafetyInvestments extends Aggregates<SafetyInvestment> {}
