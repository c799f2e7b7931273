package io.worksafety.platform.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Coordinate reference system of a point. There is no default: map applications in China answer in
 * GCJ-02 or BD-09, 300 to 700 m beside the true place, and nothing in the numbers shows it.
 */
@Schema(
    description =
        "Coordinate reference system 坐标系: CGCS2000 国家大地坐标系, WGS84 GPS, GCJ02 火星坐标系 (Amap, Tencent),"
            + " BD09 百度坐标系")
public enum Crs {
  CGCS2000,
  WGS84,
  GCJ02,
  BD09
}
