package io.worksafety.accountability.accident;

import io.worksafety.platform.explain.ExplainedRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The grade rules of the database. */
@ApplicationScoped
class GradeRules {

  private static final String COLUMNS =
      """
      select code, version, count_missing_as_death, count_poisoning_as_serious,
             basis_title, basis_no, basis_clause from accident_grade_rule
      """;

  private final DataSource dataSource;

  GradeRules(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The version in force on the day of the accident; a later change of law does not regrade it. */
  GradeRule effectiveOn(LocalDate day) {
    return read(
            COLUMNS + "where effective_from <= ? and (effective_to is null or effective_to > ?)",
            statement -> {
              statement.setObject(1, day);
              statement.setObject(2, day);
            })
        .orElseThrow(() ->
            AccidentProblem.NO_GRADE_RULE
                .because("No grade rule was in force on " + day, day + " 没有生效的事故等级规则")
                .at("/occurredAt"));
  }

  GradeRule version(String code, int version) {
    return read(
            COLUMNS + "where code = ? and version = ?",
            statement -> {
              statement.setString(1, code);
              statement.setInt(2, version);
            })
        .orElseThrow(
            () -> new IllegalStateException("Grade rule " + code + " v" + version + " is gone"));
  }

  /** The rule in the words of explanations, with its days of effect. */
  ExplainedRule explained(GradeRule rule) {
    try (Connection connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "select effective_from, effective_to from accident_grade_rule"
                    + " where code = ? and version = ?")) {
      query.setString(1, rule.code());
      query.setInt(2, rule.version());
      try (var row = query.executeQuery()) {
        row.next();
        return new ExplainedRule(
            rule.code(),
            rule.version(),
            rule.basis().title() + "（" + rule.basis().number() + "）" + rule.basis().clause(),
            row.getObject(1, LocalDate.class),
            row.getObject(2, LocalDate.class),
            "Each criterion has its band; any one suffices and the highest grade wins",
            "各项指标按区间定级，任一指标达到即定级，取最高");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Grade rules cannot be read", e);
    }
  }

  private Optional<GradeRule> read(String sql, Binding binding) {
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql)) {
      binding.bind(query);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        String code = row.getString(1);
        int version = row.getInt(2);
        return Optional.of(
            new GradeRule(
                code,
                version,
                row.getBoolean(3),
                row.getBoolean(4),
                new LegalBasis(row.getString(5), row.getString(6), row.getString(7)),
                bands(connection, code, version),
                duties(connection, code, version)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Grade rules cannot be read", e);
    }
  }

  private static Map<GradeCriterion, List<GradeBand>> bands(
      Connection connection, String code, int version) throws SQLException {
    var bands = new EnumMap<GradeCriterion, List<GradeBand>>(GradeCriterion.class);
    try (var query =
        connection.prepareStatement(
            "select criterion, grade, lo, hi from accident_grade_band"
                + " where code = ? and version = ?")) {
      query.setString(1, code);
      query.setInt(2, version);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          GradeCriterion criterion = GradeCriterion.valueOf(rows.getString(1));
          bands
              .computeIfAbsent(criterion, c -> new ArrayList<>())
              .add(
                  new GradeBand(
                      criterion,
                      AccidentGrade.valueOf(rows.getString(2)),
                      rows.getBigDecimal(3).stripTrailingZeros(),
                      upper(rows.getBigDecimal(4))));
        }
      }
    }
    return bands;
  }

  private static java.math.@Nullable BigDecimal upper(java.math.@Nullable BigDecimal hi) {
    return hi == null ? null : hi.stripTrailingZeros();
  }

  private static Map<AccidentGrade, GradeDuty> duties(
      Connection connection, String code, int version) throws SQLException {
    var duties = new EnumMap<AccidentGrade, GradeDuty>(AccidentGrade.class);
    try (var query =
        connection.prepareStatement(
            "select grade, reports_up_to, investigated_by from accident_grade_duty"
                + " where code = ? and version = ?")) {
      query.setString(1, code);
      query.setInt(2, version);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          AccidentGrade grade = AccidentGrade.valueOf(rows.getString(1));
          duties.put(
              grade,
              new GradeDuty(
                  grade,
                  GovernmentLevel.valueOf(rows.getString(2)),
                  GovernmentLevel.valueOf(rows.getString(3))));
        }
      }
    }
    return duties;
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
