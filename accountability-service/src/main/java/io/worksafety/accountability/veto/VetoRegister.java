package io.worksafety.accountability.veto;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which vetoes bound a subject on a day. */
@ApplicationScoped
public class VetoRegister {

  private static final String COLUMNS =
      """
      id, rule_id, rule_version, basis_title, basis_no, basis_clause, scope, period_from,
      period_to, trigger_ref from veto
      """;

  private final ReadModel read;

  VetoRegister(ReadModel read) {
    this.read = read;
  }

  /**
   * Vetoes in force on that day whose scope meets one of these, whatever their area. One that has
   * expired since counts for the days it covered, one that was lifted up to that day; a revoked one
   * never counts.
   */
  public List<ActiveVeto> inForce(
      SubjectType type, UUID subject, LocalDate day, Set<VetoScope> scopes) {
    return read.list(
        KeysetQuery.select(COLUMNS)
            .eq("subject_id", subject)
            .eq("subject_type", type)
            .and("status in ('EFFECTIVE', 'EXPIRED', 'LIFTED')")
            .and(
                "period_from <= ? and ? < least(period_to, coalesce(ended_on, period_to))",
                day,
                day)
            .and(
                "scope && string_to_array(?, ',')",
                String.join(",", scopes.stream().map(Enum::name).sorted().toList())),
        VetoRegister::veto);
  }

  private static ActiveVeto veto(ResultSet row) throws SQLException {
    return new ActiveVeto(
        row.getObject("id", UUID.class),
        row.getObject("rule_id", UUID.class),
        row.getInt("rule_version"),
        new VetoBasis(
            row.getString("basis_title"), row.getString("basis_no"), row.getString("basis_clause")),
        Arrays.stream((String[]) row.getArray("scope").getArray()).map(VetoScope::valueOf).toList(),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        row.getObject("trigger_ref", UUID.class));
  }
}
