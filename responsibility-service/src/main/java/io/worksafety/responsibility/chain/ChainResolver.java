package io.worksafety.responsibility.chain;

import io.worksafety.responsibility.organization.Level;
import io.worksafety.responsibility.place.PlaceFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers who was responsible for a place, in one query. */
@ApplicationScoped
class ChainResolver {

  /**
   * Each level takes the narrowest scope that somebody holds. A leader not named for the place
   * itself comes from the department: by an assignment, otherwise by the portfolio of a post.
   * Person and post are joined by the same two times.
   */
  private static final String SQL =
      """
      with asked (valid_at, known_at) as (values (?::timestamptz, ?::timestamptz)),
      probe (level, scope_key, rank, certainty) as (
        select * from unnest(?::text[], ?::text[], ?::int[], ?::text[])
      ),
      direct as (
        select distinct on (r.level)
               r.level, r.assignment_id, r.holder_post_id, r.holder_organization_id,
               r.basis_title, r.basis_no, r.basis_clause, p.certainty
          from probe p cross join asked q
          join assignment_record r on r.scope_key = p.scope_key and r.level = p.level
         where r.role = 'PRIMARY' and r.valid @> q.valid_at and r.recorded @> q.known_at
         order by r.level, p.rank
      ),
      claim as (
        select 1 as rank, d.holder_organization_id as department, r.assignment_id,
               r.holder_post_id, r.holder_organization_id,
               r.basis_title, r.basis_no, r.basis_clause
          from direct d cross join asked q
          join assignment_record r
            on r.scope_key = 'DEP:' || d.holder_organization_id and r.level = 'LEADER_IN_CHARGE'
         where d.level = 'DEPARTMENT'
           and r.role = 'PRIMARY' and r.valid @> q.valid_at and r.recorded @> q.known_at
        union all
        select 2, d.holder_organization_id, null, f.post_id, p.organization_id, null, null, null
          from direct d cross join asked q
          join post_portfolio_record f on f.organization_id = d.holder_organization_id
          join post p on p.id = f.post_id
         where d.level = 'DEPARTMENT' and f.valid @> q.valid_at and f.recorded @> q.known_at
      ),
      leader as (
        select c.*, array_agg(c.holder_post_id) over (partition by c.rank) as claimants
          from claim c
         where not exists (select from direct where level = 'LEADER_IN_CHARGE')
         order by c.rank, c.holder_post_id
         limit 1
      ),
      link as (
        select level, assignment_id, holder_post_id, holder_organization_id,
               basis_title, basis_no, basis_clause, certainty,
               null::uuid as department, null::uuid[] as claimants
          from direct
        union all
        select 'LEADER_IN_CHARGE', assignment_id, holder_post_id, holder_organization_id,
               basis_title, basis_no, basis_clause, 'INHERITED', department, claimants
          from leader
      )
      select l.level, l.holder_organization_id, l.holder_post_id, s.id, l.assignment_id,
             l.basis_title, l.basis_no, l.basis_clause, l.certainty,
             o.name, p.title, s.name, l.department, l.claimants
        from link l cross join asked q
        join organization o on o.id = l.holder_organization_id
        join post p on p.id = l.holder_post_id
        left join appointment_record a
          on a.post_id = l.holder_post_id and a.principal
         and a.valid @> q.valid_at and a.recorded @> q.known_at
        left join person s on s.id = a.person_id
      """;

  private final DataSource database;

  ChainResolver(DataSource database) {
    this.database = database;
  }

  Chain resolve(PlaceFacts place, Instant validAt, Instant knownAt) {
    Map<Level, Link> links = new EnumMap<>(Level.class);
    Map<Level, LinkNames> names = new EnumMap<>(Level.class);
    List<Chain.Overlap> overlaps = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SQL)) {
      bind(connection, statement, Probe.of(place), validAt, knownAt);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Level level = Level.valueOf(row.getString(1));
          links.put(level, link(level, row));
          names.put(level, new LinkNames(row.getString(10), row.getString(11), row.getString(12)));
          List<UUID> claimants = uuids(row.getArray(14));
          if (claimants.size() > 1) {
            overlaps.add(new Chain.Overlap(level, row.getObject(13, UUID.class), claimants));
          }
        }
      }
    } catch (SQLException e) {
      throw new ChainUnreadable(e);
    }
    List<Link> inOrder = new ArrayList<>(4);
    List<LinkNames> namesInOrder = new ArrayList<>(4);
    for (Level level : Level.values()) {
      Link link = links.get(level);
      inOrder.add(link == null ? Link.unassigned(level) : link);
      namesInOrder.add(names.getOrDefault(level, LinkNames.NONE));
    }
    return new Chain(place, validAt, knownAt, inOrder, namesInOrder, overlaps);
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      List<Probe> probes,
      Instant validAt,
      Instant knownAt)
      throws SQLException {
    statement.setObject(1, validAt.atOffset(ZoneOffset.UTC));
    statement.setObject(2, knownAt.atOffset(ZoneOffset.UTC));
    statement.setArray(3, column(connection, "text", probes, p -> p.level().name()));
    statement.setArray(4, column(connection, "text", probes, Probe::scopeKey));
    statement.setArray(5, column(connection, "int4", probes, Probe::rank));
    statement.setArray(6, column(connection, "text", probes, p -> p.certainty().name()));
  }

  private static Array column(
      Connection connection, String type, List<Probe> probes, Function<Probe, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, probes.stream().map(value).toArray());
  }

  private static Link link(Level level, ResultSet row) throws SQLException {
    String docTitle = row.getString(6);
    return new Link(
        level,
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        docTitle == null ? null : new LinkBasis(docTitle, row.getString(7), row.getString(8)),
        Certainty.valueOf(row.getString(9)));
  }

  private static List<UUID> uuids(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
  }
}
