package io.worksafety.responsibility.appointment;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.responsibility.bitemporal.Occupied;
import io.worksafety.responsibility.bitemporal.Period;
import io.worksafety.responsibility.bitemporal.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

@ApplicationScoped
class Appointments extends Aggregates<Appointment> {

  private final ReadModel read;

  Appointments(ReadModel read) {
    this.read = read;
  }

  /** The terms of principal holders of these posts, as known now. */
  Occupied<UUID> principals(Collection<UUID> postIds) {
    String[] ids = postIds.stream().distinct().map(UUID::toString).toArray(String[]::new);
    Occupied<UUID> occupied = new Occupied<>();
    read.list(
        KeysetQuery.select("id, post_id, valid_from, valid_to from appointment")
            .and("post_id = any (?::uuid[])", (Object) ids)
            .and("principal and status <> 'WITHDRAWN'"),
        row -> {
          Period valid = new Period(Rows.instant(row, 3), Rows.instantOrNull(row, 4));
          occupied.take(row.getObject(2, UUID.class), valid, row.getObject(1, UUID.class));
          return valid;
        });
    return occupied;
  }
}
