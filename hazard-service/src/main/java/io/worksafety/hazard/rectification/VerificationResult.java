package io.worksafety.hazard.rectification;

import io.worksafety.platform.openapi.Labelled;

/** What the verifiers found. */
public enum VerificationResult implements Labelled {
  PASS("通过"),
  FAIL("不通过");

  private final String labelZh;

  VerificationResult(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
