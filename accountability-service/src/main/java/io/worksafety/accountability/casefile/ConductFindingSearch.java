package io.worksafety.accountability.casefile;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings as they are read. */
@ApplicationScoped
class ConductFindingSearch {

  private static final String COLUMNS =
      """
      d.id, d.version, d.case_id, d.type, d.status, d.hazard_id, d.fact, d.explanations,
      d.decided_by, d.decided_at, d.created_at, d.updated_at from conduct_finding d
      """;

  private final ReadModel read;

  ConductFindingSearch(ReadModel read) {
    this.read = read;
  }

  ConductFindingView view(UUID id, Caller caller) {
    return read.first(visible(caller).eq("d.id", id), ConductFindingSearch::view)
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<ConductFindingView> page(
      @Nullable ConductFindingStatus status, PageRequest page, Caller caller) {
    return read.page(visible(caller).eq("d.status", status), page, ConductFindingSearch::view);
  }

  private static KeysetQuery visible(Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(COLUMNS).idColumn("d.id").scope("d.area_code", caller.areas());
    UUID person = caller.personId();
    return person == null
        ? query
        : query.and(
            "not exists (select 1 from case_party x where x.case_id = d.case_id"
                + " and x.person_id = ?)",
            person);
  }

  private static ConductFindingView view(ResultSet row) throws SQLException {
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new ConductFindingView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("case_id", UUID.class),
        ConductType.valueOf(row.getString("type")),
        ConductFindingStatus.valueOf(row.getString("status")),
        row.getObject("hazard_id", UUID.class),
        row.getString("fact"),
        row.getString("explanations"),
        row.getObject("decided_by", UUID.class),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
