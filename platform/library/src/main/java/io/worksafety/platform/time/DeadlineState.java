package io.worksafety.platform.time;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deadline stands. */
@Schema(description = "How a deadline stands 期限状态")
public enum DeadlineState implements Labelled {
  RUNNING("计算中"),
  SUSPENDED("中止"),
  MET("按期完成"),
  BREACHED("逾期"),
  CANCELLED("取消");

  private final String labelZh;

  DeadlineState(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }

  /** True while it can still be met or missed. */
  public boolean open() {
    return switch (this) {
      case RUNNING, SUSPENDED -> true;
      case MET, BREACHED, CANCELLED -> false;
    };
  }
}
