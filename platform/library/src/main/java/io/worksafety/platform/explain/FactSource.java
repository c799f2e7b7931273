package io.worksafety.platform.explain;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a fact comes from. */
@Schema(description = "Where a fact comes from 事实来源")
public enum FactSource implements Labelled {
  /** Recorded in this service by an act of somebody. */
  RECORD("本服务记录"),
  /** Told by an event of another service. */
  EVENT("其他服务事件"),
  /** A figure of a rule. */
  RULE("规则数值"),
  /** The suite's clock. */
  CLOCK("系统时钟"),
  /** Asked for by the caller. */
  REQUEST("请求参数");

  private final String labelZh;

  FactSource(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
