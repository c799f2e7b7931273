package io.worksafety.responsibility.appointment;

import io.worksafety.platform.problem.ProblemType;

/** Refusals about appointments. */
enum AppointmentProblem implements ProblemType {
  POST_UNKNOWN("appointment.post-unknown", 422, "The post is unknown", "岗位不存在"),
  PERSON_UNKNOWN("appointment.person-unknown", 422, "The person is unknown", "人员不存在"),
  OVERLAP(
      "appointment.overlap",
      409,
      "The post has another principal holder at that time",
      "该岗位同期已有主要任职人"),
  STATUS_CONFLICT(
      "appointment.status-conflict",
      409,
      "The appointment is not in a state for this",
      "任职状态不允许该操作");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  AppointmentProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
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
