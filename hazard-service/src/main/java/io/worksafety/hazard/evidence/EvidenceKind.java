package io.worksafety.hazard.evidence;

import io.worksafety.platform.openapi.Labelled;

/** What a piece of evidence is. */
public enum EvidenceKind implements Labelled {
  PHOTO("照片"),
  VIDEO("视频"),
  AUDIO("音频"),
  DOCUMENT("文书"),
  MEASUREMENT("检测数据"),
  SENSOR("传感数据");

  private final String labelZh;

  EvidenceKind(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
