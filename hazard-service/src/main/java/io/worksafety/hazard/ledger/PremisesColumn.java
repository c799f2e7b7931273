package io.worksafety.hazard.ledger;

import java.util.List;

/** Columns of a ledger of premises. */
enum PremisesColumn implements LedgerColumn {
  EXTERNAL_REF("externalRef", false, "外部编号", "编号"),
  USCC("uscc", false, "统一社会信用代码", "信用代码"),
  NAME("name", true, "名称", "场所名称"),
  KINDS("kinds", true, "类别", "场所类别"),
  ADDRESS("address", true, "地址"),
  AREA_CODE("areaCode", true, "区划代码", "行政区划代码"),
  INDUSTRY_CODE("industryCode", false, "行业代码", "国民经济行业代码"),
  LAT("lat", false, "纬度"),
  LON("lon", false, "经度"),
  CRS("crs", false, "坐标系"),
  FLOOR_AREA("floorAreaM2", false, "建筑面积", "建筑面积（平方米）"),
  STOREYS("storeys", false, "层数"),
  ROOMS("rooms", false, "房间数"),
  OCCUPANTS("occupants", false, "居住人数"),
  DORMITORY("dormitoryInSameBuilding", false, "同楼住人"),
  LSS_LOW("lssLow", false, "低"),
  LSS_SMALL("lssSmall", false, "小"),
  LSS_SCATTERED("lssScattered", false, "散"),
  LSS_REASON("lssReason", false, "认定理由", "低小散认定理由"),
  FIRE_FACILITIES("fireFacilities", false, "消防设施"),
  PERMIT_NO("permitNo", false, "许可证号"),
  STATUS("status", false, "状态");

  private final String field;
  private final boolean required;
  private final List<String> headersZh;

  PremisesColumn(String field, boolean required, String... headersZh) {
    this.field = field;
    this.required = required;
    this.headersZh = List.of(headersZh);
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public List<String> headersZh() {
    return headersZh;
  }

  @Override
  public boolean required() {
    return required;
  }
}
