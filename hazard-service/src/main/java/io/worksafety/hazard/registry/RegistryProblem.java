package io.worksafety.hazard.registry;

import io.worksafety.platform.problem.ProblemType;

/** Refusals of the registry of enterprises and premises. */
enum RegistryProblem implements ProblemType {
  USCC_NEEDED("enterprise.uscc-needed", 422, "A credit code is needed", "须提供统一社会信用代码"),
  USCC_KNOWN("enterprise.uscc-known", 409, "The credit code is registered already", "统一社会信用代码已登记"),
  ENTERPRISE_UNKNOWN(
      "premises.enterprise-unknown", 422, "The enterprise is not registered", "企业尚未登记"),
  PREMISES_KNOWN(
      "premises.known",
      409,
      "The enterprise has premises at this address already",
      "该企业在此地址的场所已登记"),
  EXTERNAL_REF_KNOWN(
      "registry.external-ref-known",
      409,
      "The external reference is in use in this district",
      "外部编号在本区已使用"),
  LSS_UNFIT("premises.lss-unfit", 422, "The criteria do not fit the premises", "低小散认定依据与场所不符"),
  HAZARDS_OPEN("registry.hazards-open", 409, "It has hazards that are not closed", "尚有未销号的隐患"),
  PREMISES_IN_FORCE(
      "enterprise.premises-in-force", 409, "The enterprise has premises", "企业名下尚有未作废的场所");

  private final String code;
  private final int status;
  private final String title;
  private final String titleZh;

  RegistryProblem(String code, int status, String title, String titleZh) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
