package io.worksafety.responsibility.organization;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads organisations. */
@ApplicationScoped
class OrganizationSearch {

  private final ReadModel read;

  OrganizationSearch(ReadModel read) {
    this.read = read;
  }

  OrganizationView get(UUID id, Caller caller) {
    return read.first(query(caller).eq("id", id), row -> OrganizationView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<OrganizationView> list(OrganizationFilter filter, PageRequest page, Caller caller) {
    return read.page(
        query(caller)
            .eq("kind", filter.kind)
            .area("area_code", filter.areaCode)
            .eq("parent_id", filter.parentId)
            .eq("uscc", filter.uscc)
            .like("name", filter.name)
            .since("updated_at", filter.updatedSince),
        page,
        row -> OrganizationView.of(row, caller));
  }

  private static KeysetQuery query(Caller caller) {
    return KeysetQuery.select(OrganizationView.COLUMNS).scope("area_code", caller.areas());
  }
}
