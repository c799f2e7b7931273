package io.worksafety.hazard.registry;

import io.worksafety.platform.openapi.Labelled;

/** What a place is used as; several may apply. */
public enum PremisesKind implements Labelled {
  LSS_FACTORY("低小散厂房"),
  GROUP_RENTAL("群租房"),
  WAREHOUSE("仓库"),
  ILLEGAL_STRUCTURE("违章搭建"),
  SHOPFRONT("门面房"),
  RESIDENTIAL_COMPOUND("生活小区"),
  SCHOOL("学校"),
  SCENIC("景区"),
  OTHER("其他");

  private final String labelZh;

  PremisesKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
