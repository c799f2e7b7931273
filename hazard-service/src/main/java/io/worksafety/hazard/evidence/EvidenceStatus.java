package io.worksafety.hazard.evidence;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far a piece of evidence has come. */
enum EvidenceStatus implements Labelled {
  UPLOADING("上传中"),
  STORED("已保存"),
  ABANDONED("已放弃");

  private final String labelZh;

  EvidenceStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  /** The whole table. */
  Set<EvidenceStatus> next() {
    return switch (this) {
      case UPLOADING -> Set.of(STORED, ABANDONED);
      case STORED, ABANDONED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
