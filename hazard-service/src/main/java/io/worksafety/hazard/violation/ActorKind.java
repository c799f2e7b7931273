package io.worksafety.hazard.violation;

import io.worksafety.platform.openapi.Labelled;

/** What an actor is. */
enum ActorKind implements Labelled {
  PERSON("人员"),
  VEHICLE("车辆"),
  EQUIPMENT("设备");

  private final String labelZh;

  ActorKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
