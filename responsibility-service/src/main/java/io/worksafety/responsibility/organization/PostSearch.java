package io.worksafety.responsibility.organization;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads posts. */
@ApplicationScoped
class PostSearch {

  private final ReadModel read;

  PostSearch(ReadModel read) {
    this.read = read;
  }

  PostView get(UUID id, Caller caller) {
    return read.first(query(caller).eq("id", id), row -> PostView.of(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<PostView> list(PostFilter filter, PageRequest page, Caller caller) {
    return read.page(
        query(caller)
            .eq("organization_id", filter.organizationId)
            .eq("level", filter.level)
            .area("area_code", filter.areaCode)
            .since("updated_at", filter.updatedSince),
        page,
        row -> PostView.of(row, caller));
  }

  private static KeysetQuery query(Caller caller) {
    return KeysetQuery.select(PostView.COLUMNS).scope("area_code", caller.areas());
  }
}
