package io.worksafety.inspection.inspection;

import io.worksafety.platform.openapi.Labelled;

/** What is asked of a visit that claims to have been unannounced; each has its own answer. */
enum SealQuestion implements Labelled {
  SEALED_BEFORE_WINDOW("是否在时间窗开始前密封并锚定"),
  READERS_WITHIN_NEED_TO_KNOW("到达前查阅者是否均在知悉范围内"),
  NO_MESSAGE_TO_OBJECT("本服务到达前是否未向对象发出消息"),
  ARRIVED_WITHIN_WINDOW("是否在时间窗内到达"),
  FOUR_NO_DECLARED("是否作出全部四不两直声明");

  private final String labelZh;

  SealQuestion(String labelZh) {
    this.labelZh = labelZh;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
