package io.worksafety.hazard.construction;

import io.worksafety.platform.openapi.Labelled;

/** Dangerous partial works 危险性较大的分部分项工程, 住房和城乡建设部令第37号 (2018). */
enum DangerousWork implements Labelled {
  FOUNDATION_PIT("基坑工程"),
  FORMWORK("模板工程及支撑体系"),
  LIFTING("起重吊装及起重机械安装拆卸"),
  SCAFFOLD("脚手架工程"),
  DEMOLITION("拆除工程"),
  UNDERGROUND("暗挖工程"),
  OTHER("其他");

  private final String labelZh;

  DangerousWork(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
