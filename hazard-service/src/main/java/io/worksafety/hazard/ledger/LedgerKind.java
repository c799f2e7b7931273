package io.worksafety.hazard.ledger;

import io.worksafety.platform.openapi.Labelled;

/** What a ledger lists. */
enum LedgerKind implements Labelled {
  ENTERPRISES("企业台账"),
  PREMISES("场所台账");

  private final String labelZh;

  LedgerKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
