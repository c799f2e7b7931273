package io.worksafety.accountability.veto;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.time.DeadlineAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The deadlines of a veto are for those who may read it. */
@ApplicationScoped
class VetoDeadlineAudience implements DeadlineAudience {

  private final ReadModel read;

  VetoDeadlineAudience(ReadModel read) {
    this.read = read;
  }

  @Override
  public boolean knows(String aggregateType) {
    return aggregateType.equals("veto");
  }

  @Override
  public boolean maySee(String aggregateType, UUID aggregateId, Caller caller) {
    return caller.may("getVeto")
        && read.first(
                VetoSearch.visible(KeysetQuery.select("v.id from veto v"), caller)
                    .eq("v.id", aggregateId),
                row -> true)
            .isPresent();
  }
}
