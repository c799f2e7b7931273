package io.worksafety.hazard.listing;

import io.worksafety.platform.openapi.Labelled;

/** Whose list it is; overdue it goes one up. */
enum ListLevel implements Labelled {
  DISTRICT("区级"),
  CITY("市级"),
  PROVINCE("省级");

  private final String labelZh;

  ListLevel(String labelZh) {
    this.labelZh = labelZh;
  }

  /** There is nothing above a province. */
  ListLevel up() {
    return switch (this) {
      case DISTRICT -> CITY;
      case CITY, PROVINCE -> PROVINCE;
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
