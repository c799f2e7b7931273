package io.worksafety.accountability.casefile;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.time.DeadlineAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The deadlines of a case and of its parties are for those who may read the case. */
@ApplicationScoped
class CaseDeadlineAudience implements DeadlineAudience {

  private final ReadModel read;

  CaseDeadlineAudience(ReadModel read) {
    this.read = read;
  }

  @Override
  public boolean knows(String aggregateType) {
    return aggregateType.equals("case") || aggregateType.equals("case-party");
  }

  @Override
  public boolean maySee(String aggregateType, UUID aggregateId, Caller caller) {
    if (!caller.may("getCase")) {
      return false;
    }
    KeysetQuery query = CaseSearch.visible(KeysetQuery.select("c.id from case_file c"), caller);
    if (aggregateType.equals("case")) {
      query.eq("c.id", aggregateId);
    } else {
      query.and(
          "exists (select 1 from case_party y where y.case_id = c.id and y.id = ?)", aggregateId);
    }
    return read.first(query, row -> true).isPresent();
  }
}
