package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;

/** What weighs on a case. */
enum FactorKind implements Labelled {
  /** Computed, from the reporting clock. */
  LATE_REPORT(true, "迟报"),
  /** Pursued for life (art. 24). */
  VILE_OR_SERIOUS(true, "性质恶劣、后果严重"),
  /** It reduced the loss (art. 22). */
  REMEDIAL_ACTION(false, "及时补救、减轻损失");

  private final boolean aggravating;
  private final String labelZh;

  FactorKind(boolean aggravating, String labelZh) {
    this.aggravating = aggravating;
    this.labelZh = labelZh;
  }

  boolean aggravating() {
    return aggravating;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
