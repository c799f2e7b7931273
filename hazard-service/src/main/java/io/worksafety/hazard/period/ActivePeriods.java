package io.worksafety.hazard.period;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The special periods that hold at an instant, in every division. */
@ApplicationScoped
public class ActivePeriods {

  private final ReadModel reads;

  ActivePeriods(ReadModel reads) {
    this.reads = reads;
  }

  public List<ActivePeriod> at(Instant instant) {
    return reads.list(
        KeysetQuery.select("id, version, " + PeriodDetails.COLUMNS + " from special_period")
            .and("voided_at is null")
            .and("tstzrange(starts_at, ends_at) @> ?::timestamptz", instant),
        row -> {
          PeriodDetails details = PeriodDetails.read(row);
          return new ActivePeriod(
              row.getObject("id", UUID.class),
              row.getLong("version"),
              details.name(),
              details.areaCode(),
              details.basis(),
              details.startsAt(),
              details.endsAt(),
              details.corners() == null ? List.of() : details.corners(),
              details.gathering());
        });
  }
}
