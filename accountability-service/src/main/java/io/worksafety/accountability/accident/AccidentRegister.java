package io.worksafety.accountability.accident;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What other features may know of accidents: the plain facts as they stand now. */
@ApplicationScoped
public class AccidentRegister {

  private static final String SELECT =
      """
      select a.id, a.no, a.area_code, a.occurred_at, a.grade, f.deaths, f.missing,
             r.count_missing_as_death,
             array(select s.level || '|' || s.minutes_late from (
                     select 0 as seq, 'DISTRICT' as level, a.minutes_late
                     union all
                     select h.seq, h.to_level, h.minutes_late from report_hop h
                      where h.accident_id = a.id) s
                    where s.minutes_late is not null order by s.seq) as late_steps
        from accident a
        join lateral (select * from accident_facts v
                       where v.accident_id = a.id and v.in_window
                       order by v.seq desc limit 1) f on true
        join accident_grade_rule r on r.code = f.rule_code and r.version = f.rule_version
       where a.id = any (?)
       order by a.occurred_at, a.id
      """;

  private final DataSource dataSource;

  AccidentRegister(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Optional<KnownAccident> find(UUID id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /** The accidents among these, oldest first. */
  public List<KnownAccident> findAll(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement(SELECT)) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      List<KnownAccident> found = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          int deaths = rows.getInt("deaths");
          int missing = rows.getBoolean("count_missing_as_death") ? rows.getInt("missing") : 0;
          String[] late = (String[]) rows.getArray("late_steps").getArray();
          found.add(
              new KnownAccident(
                  rows.getObject("id", UUID.class),
                  rows.getString("no"),
                  rows.getString("area_code"),
                  rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                  AccidentGrade.valueOf(rows.getString("grade")),
                  deaths + missing,
                  Arrays.stream(late).map(AccidentRegister::lateStep).toList()));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Accidents cannot be read", e);
    }
  }

  private static KnownAccident.LateStep lateStep(String text) {
    int bar = text.indexOf('|');
    return new KnownAccident.LateStep(
        text.substring(0, bar), Integer.parseInt(text, bar + 1, text.length(), 10));
  }
}
