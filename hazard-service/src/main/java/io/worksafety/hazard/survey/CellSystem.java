package io.worksafety.hazard.survey;

import io.worksafety.platform.openapi.Labelled;

/** What a cell is: a street or village by its division code, or a square of the grid. */
enum CellSystem implements Labelled {
  DIVISION("行政区划"),
  GRID("网格");

  private final String labelZh;

  CellSystem(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
