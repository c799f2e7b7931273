package io.worksafety.hazard.publicreport;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.time.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The rules of rewards: that of the smallest area in which one is in force. */
@ApplicationScoped
class RewardRules {

  private final ReadModel reads;

  RewardRules(ReadModel reads) {
    this.reads = reads;
  }

  RewardRule require(String areaCode, Instant at) {
    LocalDate day = ChinaTime.day(at);
    return rules().stream()
        .filter(rule -> areaCode.startsWith(rule.areaPrefix()))
        .filter(rule -> !day.isBefore(rule.effectiveFrom()))
        .filter(rule -> rule.effectiveTo() == null || day.isBefore(rule.effectiveTo()))
        .max(
            Comparator.comparingInt((RewardRule rule) -> rule.areaPrefix().length())
                .thenComparingInt(RewardRule::version))
        .orElseThrow(() ->
            ReportProblem.REWARD_RULE.because(
                "None for " + areaCode + " on " + day, day + " 没有适用于 " + areaCode + " 的规则"));
  }

  RewardRule require(String id, int version) {
    return rules().stream()
        .filter(rule -> rule.id().equals(id) && rule.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Rule " + id + " " + version + " is gone"));
  }

  private List<RewardRule> rules() {
    return reads.list(KeysetQuery.select("* from reward_rule"), RewardRules::read);
  }

  private static RewardRule read(ResultSet row) throws SQLException {
    return new RewardRule(
        row.getString("rule_id"),
        row.getInt("version"),
        row.getString("area_prefix"),
        row.getString("basis"),
        row.getBigDecimal("fine_share"),
        row.getBigDecimal("least_yuan"),
        row.getBigDecimal("most_yuan"),
        Map.<ConcealedGrade, BigDecimal>of(
            ConcealedGrade.GENERAL, row.getBigDecimal("general_yuan"),
            ConcealedGrade.SERIOUS, row.getBigDecimal("serious_yuan"),
            ConcealedGrade.MAJOR, row.getBigDecimal("major_yuan"),
            ConcealedGrade.EXTRAORDINARY, row.getBigDecimal("extraordinary_yuan")),
        row.getBigDecimal("most_of_accident_yuan"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class));
  }
}
