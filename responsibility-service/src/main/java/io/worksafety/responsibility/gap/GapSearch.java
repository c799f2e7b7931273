package io.worksafety.responsibility.gap;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.responsibility.bitemporal.AsOf;
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

/** Reads gaps and overlaps, whole districts at a time. */
@ApplicationScoped
class GapSearch {

  /**
   * What is held at the two times, by scope and level, and whether somebody is in the post. Of the
   * leaders of a department one counts: the assigned before the one with the portfolio.
   */
  private static final String HELD =
      """
      asked (valid_at, known_at) as (values (?::timestamptz, ?::timestamptz)),
      seat as (
        select a.post_id from appointment_record a cross join asked q
         where a.principal and a.valid @> q.valid_at and a.recorded @> q.known_at
      ),
      held as materialized (
        select r.level, r.scope_key, r.assignment_id, r.holder_post_id,
               r.holder_organization_id as organization_id,
               case when s.post_id is null then 'VACANT' else 'HELD' end as state
          from assignment_record r cross join asked q
          left join seat s on s.post_id = r.holder_post_id
         where r.role = 'PRIMARY' and r.valid @> q.valid_at and r.recorded @> q.known_at
      ),
      claim as (
        select substr(h.scope_key, 5)::uuid as department, 1 as rank, h.holder_post_id as post_id,
               h.assignment_id, h.state
          from held h where h.level = 'LEADER_IN_CHARGE' and h.scope_key like 'DEP:%'
        union all
        select f.organization_id, 2, f.post_id, null,
               case when s.post_id is null then 'VACANT' else 'HELD' end
          from post_portfolio_record f cross join asked q
          left join seat s on s.post_id = f.post_id
         where f.valid @> q.valid_at and f.recorded @> q.known_at
      )
      """;

  /** Hash joins of all places with what is held: one pass, whatever the number of places. */
  private static final String PLACES =
      """
      (with
      """
          + HELD
          + """
      , led as (
        select distinct on (department) department, state from claim
         order by department, rank, post_id
      ),
      target as (
        select p.*, coalesce(p.industry_code, e.industry_code) as industry,
               'OBJ:' || p.id as obj, 'ENT:' || p.enterprise_id as ent,
               'IND:' || left(p.area_code, 6) || ':' as ind
          from place p left join place e on e.id = p.enterprise_id
      ),
      covered as (
        select t.id, t.object_type, t.name, t.area_code, t.industry, t.enterprise_id,
               coalesce(lo.state, le.state, led.state, 'UNASSIGNED') as leader_in_charge,
               coalesce(dob.state, den.state, d5.state, d4.state, d3.state, d1.state, 'UNASSIGNED')
                 as department,
               coalesce(so.state, se.state, s12.state, s9.state, 'UNASSIGNED') as street,
               coalesce(eo.state, ee.state, 'UNASSIGNED') as enterprise
          from target t
          left join held dob on dob.level = 'DEPARTMENT' and dob.scope_key = t.obj
          left join held den on den.level = 'DEPARTMENT' and den.scope_key = t.ent
          left join held d5 on d5.level = 'DEPARTMENT' and length(t.industry) = 5
                           and d5.scope_key = t.ind || t.industry
          left join held d4 on d4.level = 'DEPARTMENT' and length(t.industry) >= 4
                           and d4.scope_key = t.ind || left(t.industry, 4)
          left join held d3 on d3.level = 'DEPARTMENT' and length(t.industry) >= 3
                           and d3.scope_key = t.ind || left(t.industry, 3)
          left join held d1 on d1.level = 'DEPARTMENT' and d1.scope_key = t.ind || left(t.industry, 1)
          left join held lo on lo.level = 'LEADER_IN_CHARGE' and lo.scope_key = t.obj
          left join held le on le.level = 'LEADER_IN_CHARGE' and le.scope_key = t.ent
          left join led on led.department = coalesce(dob.organization_id, den.organization_id,
                             d5.organization_id, d4.organization_id, d3.organization_id,
                             d1.organization_id)
          left join held so on so.level = 'STREET' and so.scope_key = t.obj
          left join held se on se.level = 'STREET' and se.scope_key = t.ent
          left join held s12 on s12.level = 'STREET' and length(t.area_code) = 12
                            and s12.scope_key = 'AREA:' || t.area_code
          left join held s9 on s9.level = 'STREET' and s9.scope_key = 'AREA:' || left(t.area_code, 9)
          left join held eo on eo.level = 'ENTERPRISE' and eo.scope_key = t.obj
          left join held ee on ee.level = 'ENTERPRISE' and ee.scope_key = t.ent
      )
      select * from covered) c
      """;

  private static final String ROWS =
      "c.id, c.object_type, c.name, c.area_code, c.industry, c.enterprise_id, c.leader_in_charge,"
          + " c.department, c.street, c.enterprise from "
          + PLACES;

  private static final String COUNTS =
      "count(*), "
          + count("leader_in_charge")
          + count("department")
          + count("street")
          + count("enterprise")
          + "0 from "
          + PLACES;

  /** Departments with more than one leader, and those leaders, the deciding one first. */
  private static final String OVERLAPS =
      """
      o.id, o.name, o.area_code, m.posts, m.titles, m.assignments from (with
      """
          + HELD
          + """
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

  Page<OverlapRow> overlaps(String areaCode, AsOf asOf, PageRequest page, Caller caller) {
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
        .binding(validAt, knownAt)
        .scope("c.area_code", caller.areas())
        .area("c.area_code", filter.areaCode)
        .eq("c.object_type", filter.objectType);
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
    return "count(*) filter (where c."
        + column
        + " = 'UNASSIGNED'), count(*) filter (where c."
        + column
        + " = 'VACANT'), ";
  }
}
