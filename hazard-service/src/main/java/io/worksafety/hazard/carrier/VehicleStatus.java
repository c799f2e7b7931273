package io.worksafety.hazard.carrier;

import io.worksafety.platform.openapi.Labelled;

/** Whether a vehicle is in service. */
enum VehicleStatus implements Labelled {
  IN_SERVICE("营运"),
  OUT_OF_SERVICE("停运");

  private final String labelZh;

  VehicleStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
