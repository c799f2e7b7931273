package io.worksafety.platform.time;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule counts. */
@Schema(
    description =
        "Unit of a period 期限单位: HOURS 小时, CALENDAR_DAYS 日历日, WORKING_DAYS 工作日, MONTHS 月")
public enum TimeUnitKind {
  HOURS,
  CALENDAR_DAYS,
  WORKING_DAYS,
  MONTHS
}
