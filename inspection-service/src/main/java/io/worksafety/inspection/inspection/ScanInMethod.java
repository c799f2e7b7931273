package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** How the team signed in at the enterprise before the check (扫码入企). */
enum ScanInMethod implements Labelled {
  QR("扫码"),
  LICENCE("亮证");

  private final String labelZh;

  ScanInMethod(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
