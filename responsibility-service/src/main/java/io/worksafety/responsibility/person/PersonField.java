package io.worksafety.responsibility.person;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.privacy.Masks;

/** What a person's record holds that not everybody may see. */
enum PersonField implements Labelled {
  NAME("姓名") {
    @Override
    String masked(String clear) {
      return Masks.name(clear);
    }
  },
  PHONE("电话") {
    @Override
    String masked(String clear) {
      return Masks.phone(clear);
    }
  },
  ID_NO("公民身份号码") {
    @Override
    String masked(String clear) {
      return Masks.idNo(clear);
    }
  };

  private final String labelZh;

  PersonField(String labelZh) {
    this.labelZh = labelZh;
  }

  abstract String masked(String clear);

  @Override
  public String labelZh() {
    return labelZh;
  }
}
