package io.worksafety.responsibility.assignment;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads assignments: as known now, as known on a day, and all revisions of one. */
@ApplicationScoped
class AssignmentSearch {

  private final ReadModel read;

  AssignmentSearch(ReadModel read) {
    this.read = read;
  }

  AssignmentView get(UUID id, Caller caller) {
    return read.first(
            KeysetQuery.select(AssignmentView.CURRENT)
                .eq("a.id", id)
                .scope("a.area_code", caller.areas()),
            row -> AssignmentView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<AssignmentView> list(AssignmentFilter filter, AsOf asOf, PageRequest page, Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(AssignmentView.RECORDED)
            .idColumn("a.id")
            .scope("a.area_code", caller.areas())
            .area("a.area_code", filter.areaCode)
            .eq("r.level", filter.level)
            .eq("r.role", filter.role)
            .eq("r.holder_post_id", filter.holderPostId)
            .eq("r.holder_organization_id", filter.holderOrganizationId);
    of(query, filter.objectId, Scope.OfObject::new);
    of(query, filter.enterpriseId, Scope.OfEnterprise::new);
    of(query, filter.departmentOrganizationId, Scope.OfDepartment::new);
    asOf.knownAt()
        .ifPresentOrElse(
            at -> query.and("r.recorded @> ?::timestamptz", at),
            () -> query.and("upper_inf(r.recorded)"));
    asOf.validAt().ifPresent(at -> query.and("r.valid @> ?::timestamptz", at));
    return read.page(query, page, row -> AssignmentView.of(row, caller));
  }

  Page<AssignmentView> history(UUID id, Caller caller) {
    List<AssignmentView> revisions =
        read
            .list(
                KeysetQuery.select(AssignmentView.RECORDED)
                    .eq("a.id", id)
                    .scope("a.area_code", caller.areas()),
                row -> AssignmentView.of(row, caller))
            .stream()
            .sorted(Comparator.comparingInt(AssignmentView::revision).reversed())
            .toList();
    if (revisions.isEmpty()) {
      throw Aggregates.notFound(id);
    }
    return new Page<>(revisions, null);
  }

  private static void of(KeysetQuery query, @Nullable UUID id, Function<UUID, Scope> scope) {
    if (id != null) {
      query.eq("r.scope_key", scope.apply(id).key());
    }
  }
}
