package io.worksafety.platform.time;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a day or a stretch of time counts or does not. */
@Schema(description = "Why it counts or does not 计入或不计入的原因")
public enum CountingReason implements Labelled {
  START_DAY("起算日不计入"),
  COUNTED("计入"),
  WORKDAY("工作日"),
  SWAPPED_WORKDAY("调休上班日"),
  WEEKEND("周末"),
  HOLIDAY("节假日"),
  SUSPENDED("中止期间"),
  LAST_DAY_WEEKEND("末日为周末"),
  LAST_DAY_HOLIDAY("末日为节假日"),
  MOVED_END("顺延至此日");

  private final String labelZh;

  CountingReason(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
