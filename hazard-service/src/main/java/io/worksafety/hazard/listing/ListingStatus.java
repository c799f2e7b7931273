package io.worksafety.hazard.listing;

import io.worksafety.platform.openapi.Labelled;
import java.util.EnumSet;
import java.util.Set;

/** Where a listing stands. {@link #next()} is the whole table of moves. */
enum ListingStatus implements Labelled {
  PROPOSED("已提请"),
  REFUSED("不予挂牌"),
  /** The hazard was closed or lowered before anybody decided. */
  LAPSED("提请失效"),
  LISTED("挂牌督办中"),
  ESCALATED("已提级督办"),
  REVIEW_APPLIED("已申请复查"),
  DELISTED("已摘牌");

  private final String labelZh;

  ListingStatus(String labelZh) {
    this.labelZh = labelZh;
  }

  Set<ListingStatus> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(LISTED, REFUSED, LAPSED);
      case LISTED, ESCALATED -> EnumSet.of(REVIEW_APPLIED, ESCALATED, DELISTED);
      case REVIEW_APPLIED -> EnumSet.of(DELISTED, LISTED);
      case REFUSED, LAPSED, DELISTED -> EnumSet.noneOf(ListingStatus.class);
    };
  }

  boolean open() {
    return this != REFUSED && this != LAPSED && this != DELISTED;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
