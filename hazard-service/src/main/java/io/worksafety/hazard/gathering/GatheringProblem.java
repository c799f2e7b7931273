package io.worksafety.hazard.gathering;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the handling of gatherings. */
enum GatheringProblem implements ProblemType {
  STATUS_CONFLICT(
      "gathering.status-conflict", 409, "The status does not allow this act", "当前状态不允许该操作"),
  PERSON_NEEDED("gathering.person-needed", 403, "Only a person may do this", "须由具体人员操作"),
  STILL_TOGETHER("gathering.still-together", 409, "The vehicles are still together", "车辆仍在聚集"),
  CLOSER_DISMISSED(
      "gathering.closer-dismissed", 403, "Who dismissed an alert cannot close it", "认定误报的人员不得办结");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  GatheringProblem(String code, int status, String title, String titleZh) {
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
