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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Vetoes as they are read. */
@ApplicationScoped
class VetoSearch {

  private static final String ONE =
      """
      v.id, v.version, v.no, v.status, v.area_code, v.rule_id, v.rule_version, r.name,
      v.subject_kind, v.subject_type, v.subject_id, v.trigger_type, v.trigger_ref, v.trigger_on,
      v.chain_id, v.facts, v.scope, v.period, v.period_from, v.period_to, v.basis_title,
      v.basis_no, v.basis_clause, v.early_lift, v.proposed_at, v.notified_at, v.notified_by,
      v.notice_no, v.objection_due_at, v.waived_at, v.waiver_no, v.objection, v.objected_at,
      v.answer, v.answered_at, v.decided_by, v.decided_at, v.decision_no, v.ended_on, v.end_cause,
      v.end_reason, v.created_at, v.updated_at
      from veto v
      join veto_rule r on r.rule_id = v.rule_id and r.rule_version = v.rule_version
      """;

  private static final String ROWS =
      """
      v.id, v.version, v.no, v.status, v.area_code, v.rule_id, v.rule_version, v.subject_kind,
      v.subject_type, v.subject_id, v.trigger_ref, v.scope, v.period_from, v.period_to,
      v.proposed_at, v.objection_due_at, v.updated_at from veto v
      """;

  private final ReadModel read;
  private final ObjectMapper json;
  private final Clock clock;

  VetoSearch(ReadModel read, ObjectMapper json, Clock clock) {
    this.read = read;
    this.json = json;
    this.clock = clock;
  }

  VetoView view(UUID id, Caller caller) {
    return read.first(
            visible(KeysetQuery.select(ONE), caller).eq("v.id", id), row -> view(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<VetoRow> page(VetoFilter filter, PageRequest page, Caller caller) {
    KeysetQuery query =
        visible(KeysetQuery.select(ROWS).idColumn("v.id"), caller)
            .eq("v.status", filter.status)
            .eq("v.subject_id", filter.subjectId)
            .eq("v.trigger_ref", filter.triggerRef)
            .eq("v.rule_id", filter.ruleId)
            .since("v.updated_at", filter.updatedSince);
    return read.page(query, page, VetoSearch::row);
  }

  static KeysetQuery visible(KeysetQuery query, Caller caller) {
    query.scope("v.area_code", caller.areas());
    if (Vetoes.onlyOwn(caller)) {
      UUID[] own = {caller.organizationId(), caller.personId()};
      query.and(
          "v.subject_id in (?, ?)",
          (Object[])
              Arrays.stream(own).map(id -> id == null ? new UUID(0, 0) : id).toArray(UUID[]::new));
    }
    return query;
  }

  private static VetoRow row(ResultSet row) throws SQLException {
    return new VetoRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        VetoStatus.valueOf(row.getString("status")),
        row.getString("area_code"),
        row.getObject("rule_id", UUID.class),
        row.getInt("rule_version"),
        ChainLevel.valueOf(row.getString("subject_kind")),
        SubjectType.valueOf(row.getString("subject_type")),
        row.getObject("subject_id", UUID.class),
        row.getObject("trigger_ref", UUID.class),
        scope(row),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        instant(row, "proposed_at"),
        instant(row, "objection_due_at"),
        instant(row, "updated_at"));
  }

  private VetoView view(ResultSet row, Caller caller) throws SQLException {
    VetoStatus status = VetoStatus.valueOf(row.getString("status"));
    Subject subject =
        new Subject(
            SubjectType.valueOf(row.getString("subject_type")),
            row.getObject("subject_id", UUID.class));
    return new VetoView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        status,
        row.getString("area_code"),
        row.getObject("rule_id", UUID.class),
        row.getInt("rule_version"),
        row.getString("name"),
        ChainLevel.valueOf(row.getString("subject_kind")),
        subject.type(),
        subject.id(),
        VetoTriggerType.valueOf(row.getString("trigger_type")),
        row.getObject("trigger_ref", UUID.class),
        row.getObject("trigger_on", LocalDate.class),
        row.getObject("chain_id", UUID.class),
        facts(row.getString("facts")),
        scope(row),
        VetoPeriod.valueOf(row.getString("period")),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        new VetoBasis(
            row.getString("basis_title"), row.getString("basis_no"), row.getString("basis_clause")),
        instant(row, "proposed_at"),
        instant(row, "notified_at"),
        row.getString("notice_no"),
        instant(row, "objection_due_at"),
        instant(row, "waived_at"),
        row.getString("waiver_no"),
        row.getString("objection"),
        instant(row, "objected_at"),
        row.getString("answer"),
        instant(row, "answered_at"),
        row.getObject("decided_by", UUID.class),
        instant(row, "decided_at"),
        row.getString("decision_no"),
        row.getObject("ended_on", LocalDate.class),
        endCause(row),
        row.getString("end_reason"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        allowedActions(row, status, subject, caller));
  }

  private List<String> allowedActions(
      ResultSet row, VetoStatus status, Subject subject, Caller caller) throws SQLException {
    boolean own = subject.is(caller);
    boolean decides =
        !own
            && caller.personId() != null
            && !caller.personId().equals(row.getObject("notified_by", UUID.class));
    boolean waived = row.getObject("waived_at") != null;
    Instant due = instant(row, "objection_due_at");
    boolean open = !waived && due != null && !clock.instant().isAfter(due);
    List<String> actions = new ArrayList<>();
    switch (status) {
      case PROPOSED -> {
        if (caller.may("notifyVeto") && !own) {
          actions.add("notification");
        }
      }
      case NOTIFIED -> {
        if (open && concerned(caller, own, "objectToVeto")) {
          actions.add("objection");
        }
        if (open && concerned(caller, own, "waiveVetoObjection")) {
          actions.add("objection-waiver");
        }
        if (!open && decides && caller.may("putVetoIntoEffect")) {
          actions.add("effect");
        }
      }
      case OBJECTED -> {
        if (caller.may("answerVetoObjection") && !own) {
          actions.add("objection-answer");
        }
      }
      case ANSWERED -> {
        if (decides && caller.may("putVetoIntoEffect")) {
          actions.add("effect");
        }
      }
      case EFFECTIVE -> {
        if (decides && caller.may("liftVeto") && row.getBoolean("early_lift")) {
          actions.add("lifting");
        }
      }
      case EXPIRED, LIFTED, REVOKED -> {
        // Over
      }
    }
    if (decides && caller.may("revokeVeto") && status.next().contains(VetoStatus.REVOKED)) {
      actions.add("revocation");
    }
    return actions;
  }

  private static boolean concerned(Caller caller, boolean own, String operation) {
    return caller.may(operation) && (own || !caller.limitedTo("subject", operation));
  }

  @SuppressWarnings("NullAway") // null where the column is nullable, and then so is the target
  private static VetoEndCause endCause(ResultSet row) throws SQLException {
    String name = row.getString("end_cause");
    return name == null ? null : VetoEndCause.valueOf(name);
  }

  private static List<VetoScope> scope(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("scope").getArray())
        .map(VetoScope::valueOf)
        .toList();
  }

  @SuppressWarnings("NullAway") // null where the column is nullable, and then so is the target
  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private VetoFacts facts(String text) {
    try {
      return json.readValue(text, VetoFacts.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored facts are not readable", e);
    }
  }
}
