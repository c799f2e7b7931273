package io.worksafety.platform.time;

import io.worksafety.platform.problem.ProblemException;
import io.worksafety.platform.problem.ProblemType;

/** Refusals of the clock, the calendars and the deadlines. */
public enum TimeProblem implements ProblemType {
  CALENDAR_MISSING("calendar.missing", 422, "The working-day calendar is not loaded", "工作日历未加载"),
  CALENDAR_INVALID("calendar.invalid", 422, "The calendar contradicts itself", "工作日历内容有误"),
  CALENDAR_VERSION(
      "calendar.version-conflict", 409, "The calendar version is taken or too low", "工作日历版本冲突"),
  RULE_NOT_IN_FORCE("deadline.rule-not-in-force", 422, "No such rule is in force", "没有生效的期限规则"),
  ALREADY_OPEN("deadline.already-open", 409, "The deadline is running already", "期限已在计算中"),
  NOT_OPEN("deadline.not-open", 409, "The deadline is not running", "期限未在计算中"),
  NOT_SUSPENDED("deadline.not-suspended", 409, "The deadline is not suspended", "期限未中止"),
  END_BEFORE_START(
      "deadline.end-before-start", 422, "The period ends before it starts", "期限早于起算时间"),
  CLOCK_BACKWARD("clock.backward", 422, "The clock only moves forward", "时钟只能向前拨动");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  TimeProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  static ProblemException missing(int year) {
    return CALENDAR_MISSING.because(
        "The working-day calendar of " + year + " is not loaded, so no period can be computed",
        year + " 年的工作日历尚未加载，无法计算期限");
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
