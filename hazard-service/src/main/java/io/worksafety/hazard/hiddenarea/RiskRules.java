package io.worksafety.hazard.hiddenarea;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules a risk is scored by. */
@ApplicationScoped
class RiskRules {

  private final ReadModel reads;

  RiskRules(ReadModel reads) {
    this.reads = reads;
  }

  /** Every version of every rule. */
  List<RiskRule> all() {
    return reads.list(KeysetQuery.select("* from hidden_area_risk_rule"), RiskRules::read);
  }

  /** The newest version in force of each rule, in the order of the factors. */
  List<RiskRule> on(LocalDate day) {
    return all().stream()
        .filter(rule -> rule.inForceOn(day))
        .collect(
            Collectors.toMap(
                RiskRule::id,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparingInt(RiskRule::version))))
        .values()
        .stream()
        .sorted(Comparator.comparing(RiskRule::factor).thenComparing(RiskRule::id))
        .toList();
  }

  private static RiskRule read(ResultSet row) throws SQLException {
    return new RiskRule(
        row.getString("rule_id"),
        row.getInt("version"),
        RiskFactor.valueOf(row.getString("factor")),
        Arrays.stream((String[]) row.getArray("kinds").getArray())
            .map(HiddenAreaKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("beyond").equals("BELOW"),
        row.getBigDecimal("bound"),
        row.getBigDecimal("per_unit"),
        row.getBigDecimal("at_most"),
        row.getBigDecimal("unknown_points"),
        row.getObject("window_years", Integer.class),
        row.getString("title"),
        row.getString("title_zh"),
        row.getString("basis"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class));
  }
}
