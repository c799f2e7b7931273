package io.worksafety.hazard.solution;

import io.worksafety.platform.openapi.Labelled;

/** The nine key industries the district named, and others with a note. */
enum KeyIndustry implements Labelled {
  FOOD("食品安全"),
  CAMPUS("校园安全"),
  TOURISM("旅游安全"),
  FOREST_FIRE("森林防火"),
  URBAN_FLOOD("城市内涝"),
  GEO_HAZARD("地质灾害"),
  FIREWORKS("烟花爆竹"),
  SPECIAL_EQUIPMENT("特种设备"),
  WINTER_HEATING("冬季取暖"),
  OTHER("其他");

  private final String labelZh;

  KeyIndustry(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
