package io.worksafety.accountability.vetocheck;

import io.worksafety.accountability.veto.VetoScope;
import io.worksafety.platform.openapi.Labelled;
import java.util.Set;

/** What the asker is about to do; it decides which scopes of a veto matter. */
enum VetoPurpose implements Labelled {
  AWARD("评先评优", Set.of(VetoScope.AWARDS, VetoScope.HONORARY_TITLE, VetoScope.BONUS)),
  MERIT("考核评定", Set.of(VetoScope.MERIT_RATING)),
  PROMOTION("提拔晋升", Set.of(VetoScope.PROMOTION));

  private final String labelZh;
  private final Set<VetoScope> scopes;

  VetoPurpose(String labelZh, Set<VetoScope> scopes) {
    this.labelZh = labelZh;
    this.scopes = scopes;
  }

  Set<VetoScope> scopes() {
    return scopes;
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
