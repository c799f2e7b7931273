package io.worksafety.platform.code;

import io.worksafety.platform.openapi.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Coordinate reference system of a point. There is no default: map applications in China answer in
 * GCJ-02 or BD-09, 300 to 700 m beside the true place, and nothing in the numbers shows it.
 */
@Schema(description = "Coordinate reference system 坐标系")
public enum Crs implements Labelled {
  CGCS2000("国家大地坐标系"),
  WGS84("GPS 坐标系"),
  GCJ02("火星坐标系（高德、腾讯）"),
  BD09("百度坐标系");

  private final String labelZh;

  Crs(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
