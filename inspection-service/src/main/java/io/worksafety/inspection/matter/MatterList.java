package io.worksafety.inspection.matter;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.request.IfMatch;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the list of matters; every change runs in the transaction of its command.
 */
@ApplicationScoped
class MatterList {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Matters matters;
  private final Journal journal;
  private final ReadModel reads;
  private final Clock clock;

  MatterList(Matters matters, Journal journal, ReadModel reads, Clock clock) {
    this.matters = matters;
    this.journal = journal;
    this.reads = reads;
    this.clock = clock;
  }

  MatterView register(RegisterMatter request, Caller caller) {
    caller.mustCover(request.areaCode());
    if (matters.hasCode(request.code())) {
      throw MatterProblem.CODE_TAKEN
          .because("There is a matter " + request.code(), "已存在编码为 " + request.code() + " 的检查事项")
          .at("/code");
    }
    Matter matter = Matter.register(request, caller.organizationId());
    journal.append(matter, matter.registered());
    return MatterView.of(matter, caller);
  }

  MatterView publish(UUID id, PublishMatter request, Caller caller, IfMatch ifMatch) {
    Matter matter = matters.require(id, caller, ifMatch);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    journal.append(matter, matter.publish(request.publishedOn(), today));
    return MatterView.of(matter, caller);
  }

  MatterView get(UUID id, Caller caller) {
    return reads
        .first(readable(caller).eq("id", id), row -> MatterView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<MatterView> list(
      @Nullable String code, @Nullable Boolean published, PageRequest page, Caller caller) {
    KeysetQuery query = readable(caller).eq("code", code);
    if (published != null) {
      query.and("published_on is " + (published ? "not null" : "null"));
    }
    return reads.page(query, page, row -> MatterView.of(row, caller));
  }

  /** A street sees the list of its district, and a district those of its streets. */
  private static KeysetQuery readable(Caller caller) {
    return KeysetQuery.select(MatterView.COLUMNS)
        .and(
            "exists (select 1 from unnest(?) p where area_code like p || '%'"
                + " or p like area_code || '%')",
            (Object) caller.areas().prefixes().toArray(String[]::new));
  }
}
