package io.worksafety.hazard.carrier;

import io.worksafety.platform.openapi.Labelled;

/** Colour of a number plate (GA 36): the same characters in two colours are two vehicles. */
public enum PlateColour implements Labelled {
  BLUE("蓝"),
  YELLOW("黄"),
  BLACK("黑"),
  WHITE("白"),
  GREEN("渐变绿"),
  YELLOW_GREEN("黄绿双拼");

  private final String labelZh;

  PlateColour(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
