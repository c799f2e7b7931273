package io.worksafety.responsibility.appointment;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import io.worksafety.responsibility.bitemporal.AsOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads appointments: as known now, as known on a day, and all revisions of one. */
@ApplicationScoped
class AppointmentSearch {

  private final ReadModel read;

  AppointmentSearch(ReadModel read) {
    this.read = read;
  }

  AppointmentView get(UUID id, Caller caller) {
    return read.first(
            KeysetQuery.select(AppointmentView.CURRENT)
                .eq("a.id", id)
                .scope("a.area_code", caller.areas()),
            row -> AppointmentView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<AppointmentView> list(AppointmentFilter filter, AsOf asOf, PageRequest page, Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(AppointmentView.RECORDED)
            .idColumn("a.id")
            .scope("a.area_code", caller.areas())
            .eq("r.post_id", filter.postId)
            .eq("r.person_id", filter.personId)
            .eq("a.organization_id", filter.organizationId);
    asOf.knownAt()
        .ifPresentOrElse(
            at -> query.and("r.recorded @> ?::timestamptz", at),
            () -> query.and("upper_inf(r.recorded)"));
    asOf.validAt().ifPresent(at -> query.and("r.valid @> ?::timestamptz", at));
    return read.page(query, page, row -> AppointmentView.of(row, caller));
  }

  Page<AppointmentView> history(UUID id, Caller caller) {
    List<AppointmentView> revisions =
        read
            .list(
                KeysetQuery.select(AppointmentView.RECORDED)
                    .eq("a.id", id)
                    .scope("a.area_code", caller.areas()),
                row -> AppointmentView.of(row, caller))
            .stream()
            .sorted(Comparator.comparingInt(AppointmentView::revision).reversed())
            .toList();
    if (revisions.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(revisions, null);
  }
}
