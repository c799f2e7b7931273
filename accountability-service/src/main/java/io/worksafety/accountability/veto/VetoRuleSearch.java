package io.worksafety.accountability.veto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.accountability.chain.ChainLevel;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules as they are read. */
@ApplicationScoped
class VetoRuleSearch {

  private static final String COLUMNS =
      """
      id, version, rule_id, rule_version, area_code, name, subject_kind, trigger, scope, period,
      early_lift, basis_title, basis_no, basis_clause, effective_from, effective_to, note,
      created_at from veto_rule
      """;

  private final ReadModel read;
  private final ObjectMapper json;

  VetoRuleSearch(ReadModel read, ObjectMapper json) {
    this.read = read;
    this.json = json;
  }

  VetoRuleView view(UUID id, Caller caller) {
    return read.first(
            KeysetQuery.select(COLUMNS).scope("area_code", caller.areas()).eq("id", id), this::view)
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  VetoRuleView version(UUID ruleId, int version) {
    return read.first(
            KeysetQuery.select(COLUMNS).eq("rule_id", ruleId).eq("rule_version", version),
            this::view)
        .orElseThrow(() -> Aggregates.notFound(ruleId));
  }

  Page<VetoRuleView> page(
      @Nullable UUID ruleId, @Nullable LocalDate inForceOn, PageRequest page, Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(COLUMNS).scope("area_code", caller.areas()).eq("rule_id", ruleId);
    if (inForceOn != null) {
      query.and(
          "effective_from <= ? and (effective_to is null or effective_to > ?)",
          inForceOn,
          inForceOn);
    }
    return read.page(query, page, this::view);
  }

  private VetoRuleView view(ResultSet row) throws SQLException {
    return new VetoRuleView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("rule_id", UUID.class),
        row.getInt("rule_version"),
        row.getString("area_code"),
        row.getString("name"),
        ChainLevel.valueOf(row.getString("subject_kind")),
        trigger(row.getString("trigger")),
        Arrays.stream((String[]) row.getArray("scope").getArray()).map(VetoScope::valueOf).toList(),
        VetoPeriod.valueOf(row.getString("period")),
        row.getBoolean("early_lift"),
        new VetoBasis(
            row.getString("basis_title"), row.getString("basis_no"), row.getString("basis_clause")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("note"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private VetoTrigger trigger(String text) {
    try {
      return json.readValue(text, VetoTrigger.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored trigger is not readable", e);
    }
  }
}
