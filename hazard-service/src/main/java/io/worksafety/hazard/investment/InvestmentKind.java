package io.worksafety.hazard.investment;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** What is put into work safety: exactly these four. */
enum InvestmentKind implements Labelled {
  FUNDS("经费", Set.of(InvestmentUnit.YUAN)),
  STAFF("人员", Set.of(InvestmentUnit.PERSONS)),
  MATERIALS("物资", Set.of(InvestmentUnit.ITEMS, InvestmentUnit.YUAN)),
  EQUIPMENT("设备", Set.of(InvestmentUnit.ITEMS, InvestmentUnit.YUAN));

  private final String labelZh;
  private final Set<InvestmentUnit> units;

  InvestmentKind(String labelZh, Set<InvestmentUnit> units) {
    this.labelZh = labelZh;
    this.units = units;
  }

  Set<InvestmentUnit> units() {
    return units;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
