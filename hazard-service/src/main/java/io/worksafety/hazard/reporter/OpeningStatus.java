package io.worksafety.hazard.reporter;

import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** How far the opening of an identity has come. */
enum OpeningStatus implements Labelled {
  REQUESTED("待审批"),
  APPROVED("已批准"),
  REFUSED("不批准"),
  READ("已查看");

  private final String labelZh;

  OpeningStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  /** The whole table; an approved identity may be read again until its time is over. */
  Set<OpeningStatus> next() {
    return switch (this) {
      case REQUESTED -> Set.of(APPROVED, REFUSED);
      case APPROVED, READ -> Set.of(READ);
      case REFUSED -> Set.of();
    };
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
