package io.worksafety.platform.explain;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a rule left no choice or a person had one. */
@Schema(description = "Whether a rule left no choice or a person had one 判定主体")
public enum DecidedBy implements Labelled {
  RULE("规则自动判定"),
  PERSON("人员决定");

  private final String labelZh;

  DecidedBy(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
