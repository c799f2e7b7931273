package io.worksafety.responsibility.gap;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.AsOf;
import io.worksafety.responsibility.chain.GapReason;
import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.ObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads gaps and overlaps, whole districts at a time. */
@ApplicationScoped
class GapSearch {

  private static final String ROWS =
      "c.id, c.object_type, c.name, c.area_code, c.industry, c.enterprise_id, c.leader_in_charge,"
          + " c.department, c.street, c.enterprise from coverage(?, ?, ?) c";

  private static final String COUNTS =
      "count(*), "
          + count("leader_in_charge")
          + ", "
          + count("department")
          + ", "
          + count("street")
          + ", "
          + count("enterprise")
          + " from coverage(?, ?, ?) c";

  /** Departments with more than one leader, and those leaders, the deciding one first. */
  private static final String OVERLAPS =
      """
      o.id, o.name, o.area_code, m.posts, m.titles, m.assignments from (
        with asked (valid_at, known_at) as (values (?::timestamptz, ?::timestamptz)),
        claim as (
          select substr(r.scope_key, 5)::uuid as department, 1 as rank,
                 r.holder_post_id as post_id, r.assignment_id
            from assignment_record r cross join asked q
           where r.level = 'LEADER_IN_CHARGE' and r.scope_key like 'DEP:%'
             and r.role = 'PRIMARY' and r.valid @> q.valid_at and r.recorded @> q.known_at
          union all
          select f.organization_id, 2, f.post_id, null
            from post_portfolio_record f cross join asked q
           where f.valid @> q.valid_at and f.recorded @> q.known_at
        )
        select department, array_agg(post_id order by rank, post_id) as posts,
               array_agg(title order by rank, post_id) as titles,
               array_agg(assignment_id order by rank, post_id) as assignments
          from (select distinct on (c.department, c.post_id) c.*, p.title
                  from claim c join post p on p.id = c.post_id
                 order by c.department, c.post_id, c.rank) one
         group by department having count(*) > 1) m
      join organization o on o.id = m.department
      """;

  private final ReadModel read;
  private final Clock clock;

  GapSearch(ReadModel read, Clock clock) {
    this.read = read;
    this.clock = clock;
  }

  GapReport gaps(GapFilter filter, AsOf asOf, PageRequest page, Caller caller) {
    Instant validAt = asOf.validAt(clock);
    Instant knownAt = asOf.knownAt(clock);
    KeysetQuery rows = narrowed(ROWS, filter, validAt, knownAt, caller).idColumn("c.id");
    if (filter.level == null) {
      rows.and(
          "(c.leader_in_charge <> 'HELD' or c.department <> 'HELD' or c.street <> 'HELD'"
              + " or c.enterprise <> 'HELD')");
    } else {
      rows.and("c." + column(filter.level) + " <> 'HELD'");
    }
    Page<GapRow> found = read.page(rows, page, GapSearch::row);
    if (page.cursor() != null) {
      return new GapReport(validAt, knownAt, null, null, found.items(), found.next());
    }
    Counts counts =
        read.first(narrowed(COUNTS, filter, validAt, knownAt, caller), GapSearch::counts)
            .orElseThrow();
    return new GapReport(
        validAt, knownAt, counts.places(), counts.levels(), found.items(), found.next());
  }

  Page<OverlapRow> overlaps(@Nullable String areaCode, AsOf asOf, PageRequest page, Caller caller) {
    return read.page(
        KeysetQuery.select(OVERLAPS)
            .binding(asOf.validAt(clock), asOf.knownAt(clock))
            .idColumn("o.id")
            .scope("o.area_code", caller.areas())
            .area("o.area_code", areaCode),
        page,
        GapSearch::overlap);
  }

  private static KeysetQuery narrowed(
      String select, GapFilter filter, Instant validAt, Instant knownAt, Caller caller) {
    return KeysetQuery.select(select)
        .binding(division(filter, caller), validAt, knownAt)
        .scope("c.area_code", caller.areas())
        .area("c.area_code", filter.areaCode)
        .eq("c.object_type", filter.objectType);
  }

  /** What the places have to be read of at all; the query narrows them further. */
  private static String division(GapFilter filter, Caller caller) {
    List<String> scope = caller.areas().prefixes();
    String whole = scope.size() == 1 ? scope.get(0) : "";
    return filter.areaCode != null && filter.areaCode.length() > whole.length()
        ? filter.areaCode
        : whole;
  }

  private record Counts(long places, List<GapCount> levels) {}

  private static Counts counts(ResultSet row) throws SQLException {
    List<GapCount> levels = new ArrayList<>(4);
    for (Level level : Level.values()) {
      int first = 2 + 2 * level.ordinal();
      levels.add(new GapCount(level, row.getLong(first), row.getLong(first + 1)));
    }
    return new Counts(row.getLong(1), levels);
  }

  private static GapRow row(ResultSet row) throws SQLException {
    List<Missing> missing = new ArrayList<>(4);
    for (Level level : Level.values()) {
      String state = row.getString(7 + level.ordinal());
      if (!state.equals("HELD")) {
        missing.add(new Missing(level, GapReason.valueOf(state)));
      }
    }
    return new GapRow(
        row.getObject(1, UUID.class),
        ObjectType.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        missing);
  }

  private static OverlapRow overlap(ResultSet row) throws SQLException {
    List<UUID> posts = Arrays.asList((UUID[]) row.getArray(4).getArray());
    List<String> titles = Arrays.asList((String[]) row.getArray(5).getArray());
    List<UUID> assignments = Arrays.asList((UUID[]) row.getArray(6).getArray());
    List<OverlapHolder> holders = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      holders.add(new OverlapHolder(posts.get(i), titles.get(i), assignments.get(i)));
    }
    return new OverlapRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        Level.LEADER_IN_CHARGE,
        holders);
  }

  private static String column(Level level) {
    return switch (level) {
      case LEADER_IN_CHARGE -> "leader_in_charge";
      case DEPARTMENT -> "department";
      case STREET -> "street";
      case ENTERPRISE -> "enterprise";
    };
  }

  private static String count(String column) {
    return "count(*) filter (where c.%1$s = 'UNASSIGNED'), count(*) filter (where c.%1$s = 'VACANT')"
        .formatted(column);
  }
}
