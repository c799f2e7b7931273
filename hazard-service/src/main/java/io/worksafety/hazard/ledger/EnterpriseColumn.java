package io.worksafety.hazard.ledger;

import java.util.List;

/** Columns of a ledger of enterprises. */
enum EnterpriseColumn implements LedgerColumn {
  USCC("uscc", false, "统一社会信用代码", "信用代码"),
  NO_USCC_REASON("noUsccReason", false, "无信用代码原因"),
  NAME("name", true, "名称", "企业名称", "单位名称"),
  KIND("kind", true, "类型", "企业类型"),
  INDUSTRY_CODE("industryCode", false, "行业代码", "国民经济行业代码"),
  EMPLOYEES("employees", false, "从业人数", "职工人数"),
  HIGH_RISK("highRiskClasses", false, "高危行业类别", "高危类别"),
  AREA_CODE("areaCode", true, "区划代码", "行政区划代码"),
  ADDRESS("address", false, "地址", "经营地址"),
  LAT("lat", false, "纬度"),
  LON("lon", false, "经度"),
  CRS("crs", false, "坐标系"),
  EXTERNAL_REF("externalRef", false, "外部编号", "编号"),
  STATUS("status", false, "状态");

  private final String field;
  private final boolean required;
  private final List<String> headersZh;

  EnterpriseColumn(String field, boolean required, String... headersZh) {
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
