package io.worksafety.platform.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rules of this service. They change with a migration or by hand, so a short memory is kept.
 */
@ApplicationScoped
public class DeadlineRules {

  private static final Duration MEMORY = Duration.ofSeconds(30);

  private final DataSource database;
  private final ObjectMapper json;
  private volatile @Nullable Snapshot snapshot;

  DeadlineRules(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Every version of every rule, by id and version. */
  public List<DeadlineRule> all() {
    Snapshot known = snapshot;
    if (known == null || System.nanoTime() - known.readAt > MEMORY.toNanos()) {
      known = new Snapshot(read(), System.nanoTime());
      snapshot = known;
    }
    return known.rules;
  }

  public Optional<DeadlineRule> find(String ruleId, LocalDate day) {
    return all().stream()
        .filter(r -> r.id().equals(ruleId) && r.inForceOn(day))
        .max(Comparator.comparingInt(DeadlineRule::version));
  }

  /** The rule in force in China at that instant. */
  public DeadlineRule require(String ruleId, Instant at) {
    LocalDate day = ChinaTime.day(at);
    return find(ruleId, day)
        .orElseThrow(() ->
            TimeProblem.RULE_NOT_IN_FORCE.because(
                "No version of rule " + ruleId + " is in force on " + day,
                day + " 没有生效的期限规则 " + ruleId));
  }

  private List<DeadlineRule> read() {
    List<DeadlineRule> rules = new ArrayList<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select * from deadline_rule order by rule_id, version");
        var row = select.executeQuery()) {
      while (row.next()) {
        rules.add(rule(row));
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    return List.copyOf(rules);
  }

  private DeadlineRule rule(ResultSet row) throws SQLException {
    try {
      return new DeadlineRule(
          row.getString("rule_id"),
          row.getInt("version"),
          row.getString("title"),
          row.getString("title_zh"),
          new Term.Span(
              row.getInt("amount"),
              TimeUnitKind.valueOf(row.getString("unit")),
              row.getBoolean("roll_to_working_day")),
          row.getString("basis"),
          row.getObject("effective_from", LocalDate.class),
          row.getObject("effective_to", LocalDate.class),
          json.readTree(row.getString("params")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("params of rule " + row.getString("rule_id"), e);
    }
  }

  private record Snapshot(List<DeadlineRule> rules, long readAt) {}
}
