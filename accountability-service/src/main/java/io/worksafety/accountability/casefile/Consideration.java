package io.worksafety.accountability.casefile;

import io.worksafety.platform.openapi.Labelled;

/** Articles of the 2018 Provisions that a decision must have weighed. */
enum Consideration implements Labelled {
  /** Lenient after remedial action. */
  ART_22("第二十二条 从轻"),
  /** No pursuit when every duty was performed. */
  ART_23("第二十三条 尽职免责"),
  /** Life-long pursuit. */
  ART_24("第二十四条 终身追责"),
  /** Fit to post, performance and conditions. */
  ART_25("第二十五条 责任相当");

  private final String labelZh;

  Consideration(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
