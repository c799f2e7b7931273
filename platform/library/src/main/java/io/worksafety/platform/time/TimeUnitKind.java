package io.worksafety.platform.time;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule counts. */
@Schema(description = "Unit of a period 期限单位")
public enum TimeUnitKind implements Labelled {
  HOURS("小时"),
  CALENDAR_DAYS("日历日"),
  WORKING_DAYS("工作日"),
  MONTHS("月");

  private final String labelZh;

  TimeUnitKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
