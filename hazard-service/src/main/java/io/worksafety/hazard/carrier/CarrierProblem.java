package io.worksafety.hazard.carrier;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the registers of carriers and vehicles. */
enum CarrierProblem implements ProblemType {
  USCC_KNOWN("carrier.uscc-known", 409, "The credit code is registered already", "统一社会信用代码已登记"),
  HAS_VEHICLES(
      "carrier.has-vehicles", 409, "The carrier still has vehicles in force", "该企业名下仍有有效车辆"),
  CARRIER_UNKNOWN("vehicle.carrier-unknown", 422, "The carrier is not registered", "运输企业尚未登记"),
  PLATE_KNOWN("vehicle.plate-known", 409, "The plate is registered already", "该号牌已登记");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  CarrierProblem(String code, int status, String title, String titleZh) {
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
