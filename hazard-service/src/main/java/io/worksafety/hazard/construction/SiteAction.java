package io.worksafety.hazard.construction;

import io.worksafety.platform.openapi.Labelled;
import io.worksafety.platform.register.Voiding;
import io.worksafety.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done to a construction site, in which status, by which operation. */
enum SiteAction implements Labelled {
  CORRECT("更正", "correctConstructionSite", Set.of(SiteStatus.values())),
  VOID("作废", "voidConstructionSite", Set.of(SiteStatus.values())),
  START("开工", "startConstruction", Set.of(SiteStatus.APPROVED)),
  SUSPEND("停工", "suspendConstruction", Set.of(SiteStatus.UNDER_CONSTRUCTION)),
  RESUME("复工", "resumeConstruction", Set.of(SiteStatus.SUSPENDED)),
  COMPLETE("竣工", "completeConstruction", Set.of(SiteStatus.UNDER_CONSTRUCTION)),
  ABANDON(
      "终止",
      "abandonConstruction",
      Set.of(SiteStatus.APPROVED, SiteStatus.UNDER_CONSTRUCTION, SiteStatus.SUSPENDED));

  private final String labelZh;
  private final String operation;
  private final Set<SiteStatus> from;

  SiteAction(String labelZh, String operation, Set<SiteStatus> from) {
    this.labelZh = labelZh;
    this.operation = operation;
    this.from = from;
  }

  boolean possible(SiteStatus status) {
    return from.contains(status);
  }

  void requirePossible(SiteStatus status) {
    if (!possible(status)) {
      throw ConstructionProblem.STATUS_CONFLICT.because(
          status + " does not allow " + this, status.labelZh() + "状态不允许" + labelZh);
    }
  }

  static List<SiteAction> allowed(SiteStatus status, @Nullable Voiding voiding, Caller caller) {
    return voiding != null
        ? List.of()
        : Arrays.stream(values())
            .filter(action -> action.possible(status) && caller.may(action.operation))
            .toList();
  }

  @Override
  public String labelZh() {
    return labelZh;
  }
}
