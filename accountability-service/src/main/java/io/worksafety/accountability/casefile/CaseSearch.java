package io.worksafety.accountability.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.accountability.chain.ChainLink;
import io.worksafety.accountability.chain.ChainTrigger;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases as they are read; a person who is a party to one does not find it. */
@ApplicationScoped
class CaseSearch {

  private static final TypeReference<List<ChainLink>> LINKS = new TypeReference<>() {};
  private static final TypeReference<List<CaseView.CasePartyView>> PARTIES =
      new TypeReference<>() {};
  private static final TypeReference<List<CaseView.CaseEvidenceView>> EVIDENCE =
      new TypeReference<>() {};
  private static final TypeReference<List<CaseView.CaseFactorView>> FACTORS =
      new TypeReference<>() {};
  private static final TypeReference<List<CaseView.CaseFindingView>> FINDINGS =
      new TypeReference<>() {};

  private static final String ONE =
      """
      c.id, c.version, c.no, c.status, c.area_code, c.trigger_type, c.trigger_ref, c.relevant_at,
      c.known_at, c.chain_hash, c.chain, c.investigator_id, c.investigation_at, c.deliberation_at,
      c.decided_at, c.closed_at, c.outcome, c.created_at, c.updated_at,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'level', p.level,
                'organizationId', p.organization_id, 'personId', p.person_id, 'postId', p.post_id,
                'assignmentId', p.assignment_id, 'origin', p.certainty, 'gapBody', p.gap_body,
                'addedReason', p.added_reason, 'status', p.status, 'notifiedAt', p.notified_at,
                'noticeNo', p.notice_no, 'statementDueAt', p.statement_due_at,
                'statement', p.statement, 'statementAt', p.statement_at,
                'disposition', p.disposition, 'dispositionDetail', p.disposition_detail,
                'basis', p.basis, 'exemption', p.exemption, 'considered', p.considered,
                'proposedAt', p.proposed_at, 'decidedAt', p.decided_at, 'decidedBy', p.decided_by,
                'competentBody', p.competent_body, 'decisionNo', p.decision_no,
                'executedAt', p.executed_at, 'executionNo', p.execution_no) order by p.seq)
         from case_party p where p.case_id = c.id) as parties,
      (select jsonb_agg(jsonb_build_object('seq', e.seq, 'title', e.title, 'source', e.source,
                'sha256', e.sha256, 'note', e.note, 'addedAt', e.added_at) order by e.seq)
         from case_evidence e where e.case_id = c.id) as evidence,
      (select jsonb_agg(jsonb_build_object('kind', f.kind, 'aggravating', f.aggravating,
                'level', f.level, 'ref', f.ref, 'fact', f.fact, 'addedAt', f.added_at)
                order by f.added_at, f.id)
         from case_factor f where f.case_id = c.id) as factors,
      (select jsonb_agg(jsonb_build_object('id', d.id, 'type', d.type, 'status', d.status,
                'hazardId', d.hazard_id, 'fact', d.fact) order by d.id)
         from conduct_finding d where d.case_id = c.id) as findings
      from case_file c
      """;

  private static final String ROWS =
      """
      c.id, c.version, c.no, c.status, c.area_code, c.trigger_type, c.trigger_ref, c.relevant_at,
      c.chain_hash, p.parties, p.executed, c.created_at, c.updated_at
      from case_file c
      join lateral (select count(*)::int as parties,
                           (count(*) filter (where v.status = 'EXECUTED'))::int as executed
                      from case_party v where v.case_id = c.id) p on true
      """;

  private final ReadModel read;
  private final ObjectMapper json;

  CaseSearch(ReadModel read, ObjectMapper json) {
    this.read = read;
    this.json = json;
  }

  /** The account that opened it; of one the service opened by itself the service's own. */
  String openedBy(UUID id) {
    return read.first(
            KeysetQuery.select("c.created_by from case_file c").eq("c.id", id),
            row -> row.getString(1))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  CaseView view(UUID id, Caller caller) {
    return read.first(
            visible(KeysetQuery.select(ONE), caller).eq("c.id", id), row -> view(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<CaseRow> page(CaseFilter filter, PageRequest page, Caller caller) {
    KeysetQuery query =
        visible(KeysetQuery.select(ROWS).idColumn("c.id"), caller)
            .area("c.area_code", filter.area)
            .eq("c.status", filter.status)
            .eq("c.trigger_type", filter.triggerType)
            .eq("c.trigger_ref", filter.triggerRef)
            .since("c.updated_at", filter.updatedSince);
    return read.page(query, page, CaseSearch::row);
  }

  static KeysetQuery visible(KeysetQuery query, Caller caller) {
    query.scope("c.area_code", caller.areas());
    UUID person = caller.personId();
    return person == null
        ? query
        : query.and(
            "not exists (select 1 from case_party x where x.case_id = c.id and x.person_id = ?)",
            person);
  }

  private static CaseRow row(ResultSet row) throws SQLException {
    return new CaseRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("area_code"),
        ChainTrigger.valueOf(row.getString("trigger_type")),
        row.getObject("trigger_ref", UUID.class),
        instant(row, "relevant_at"),
        row.getString("chain_hash"),
        row.getInt("parties"),
        row.getInt("executed"),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  private CaseView view(ResultSet row, Caller caller) throws SQLException {
    CaseStatus status = CaseStatus.valueOf(row.getString("status"));
    UUID investigator = row.getObject("investigator_id", UUID.class);
    List<CaseView.CasePartyView> parties = list(row.getString("parties"), PARTIES);
    return new CaseView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        status,
        row.getString("area_code"),
        ChainTrigger.valueOf(row.getString("trigger_type")),
        row.getObject("trigger_ref", UUID.class),
        instant(row, "relevant_at"),
        instant(row, "known_at"),
        row.getString("chain_hash"),
        list(row.getString("chain"), LINKS),
        parties,
        list(row.getString("evidence"), EVIDENCE),
        list(row.getString("factors"), FACTORS),
        list(row.getString("findings"), FINDINGS),
        investigator,
        instant(row, "investigation_at"),
        instant(row, "deliberation_at"),
        instant(row, "decided_at"),
        instant(row, "closed_at"),
        row.getString("outcome"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        allowedActions(status, investigator, parties, caller));
  }

  private static List<String> allowedActions(
      CaseStatus status,
      @Nullable UUID investigator,
      List<CaseView.CasePartyView> parties,
      Caller caller) {
    UUID person = caller.personId();
    List<String> actions = new ArrayList<>();
    if (person == null) {
      return actions;
    }
    boolean investigates = person.equals(investigator) && caller.may("addCaseEvidence");
    switch (status) {
      case OPENED -> {
        if (caller.may("investigateCase")) {
          actions.add("investigation");
        }
      }
      case EVIDENCE -> {
        if (investigates) {
          actions.addAll(List.of("evidence", "factors", "parties", "parties-confirmation"));
        }
      }
      case PARTIES_CONFIRMED -> {
        if (investigates) {
          actions.addAll(List.of("evidence", "factors", "notice", "statement", "proposal"));
          if (parties.stream().allMatch(p -> p.status() == PartyStatus.PROPOSED)) {
            actions.add("deliberation");
          }
        }
      }
      case DELIBERATION -> {
        if (!investigates && caller.may("decideCaseParty")) {
          actions.add("decision");
        }
      }
      case DECIDED, EXECUTING -> {
        boolean executed = parties.stream().allMatch(p -> p.status() == PartyStatus.EXECUTED);
        if (caller.may(executed ? "closeCase" : "executePartyDisposition")) {
          actions.add(executed ? "closing" : "execution");
        }
      }
      case CLOSED -> {
        // Nothing is left to do
      }
    }
    return actions;
  }

  @SuppressWarnings("NullAway") // null where the column is nullable, and then so is the target
  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
    try {
      return text == null ? List.of() : Objects.requireNonNull(json.readValue(text, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is not readable", e);
    }
  }
}
