package io.worksafety.responsibility.assignment;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.responsibility.bitemporal.Occupied;
import io.worksafety.responsibility.bitemporal.Period;
import io.worksafety.responsibility.bitemporal.Rows;
import io.worksafety.responsibility.organization.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

@ApplicationScoped
class Assignments extends Aggregates<Assignment> {

  /** What can be held in the first place by one at a time. */
  record Seat(String scopeKey, Level level) {}

  private final ReadModel read;

  Assignments(ReadModel read) {
    this.read = read;
  }

  /** Who holds these scopes in the first place, as known now. */
  Occupied<Seat> primaries(Collection<String> scopeKeys) {
    Occupied<Seat> occupied = new Occupied<>();
    read.list(
        KeysetQuery.select("id, scope_key, level, valid_from, valid_to from assignment")
            .and("scope_key = any (?)", (Object) scopeKeys.toArray(String[]::new))
            .and("role = 'PRIMARY' and status <> 'WITHDRAWN'"),
        row -> {
          Period valid = new Period(Rows.instant(row, 4), Rows.instantOrNull(row, 5));
          Seat seat = new Seat(row.getString(2), Level.valueOf(row.getString(3)));
          occupied.take(seat, valid, row.getObject(1, UUID.class));
          return valid;
        });
    return occupied;
  }
}
