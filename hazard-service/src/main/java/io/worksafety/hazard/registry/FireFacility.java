package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** Fire protection that premises have. */
public enum FireFacility implements Labelled {
  EXTINGUISHER("灭火器"),
  INDOOR_HYDRANT("室内消火栓"),
  OUTDOOR_HYDRANT("室外消火栓"),
  SPRINKLER("自动喷水灭火系统"),
  SMOKE_ALARM("独立式感烟探测报警器"),
  ALARM_SYSTEM("火灾自动报警系统"),
  EMERGENCY_LIGHTING("应急照明"),
  EXIT_SIGNS("疏散指示标志"),
  SECOND_EXIT("第二安全出口"),
  FIRE_DOOR("防火门");

  private final String labelZh;

  FireFacility(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
