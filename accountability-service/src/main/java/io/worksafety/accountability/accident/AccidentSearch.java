package io.worksafety.accountability.accident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.platform.code.Crs;
import io.worksafety.platform.code.GeoPoint;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accidents as they are read: one statement each. */
@ApplicationScoped
class AccidentSearch {

  private static final TypeReference<List<UnknownContent>> UNKNOWN = new TypeReference<>() {};
  private static final TypeReference<List<AccidentView.AccidentFactsVersion>> FACTS =
      new TypeReference<>() {};
  private static final TypeReference<List<AccidentView.AccidentHop>> HOPS =
      new TypeReference<>() {};

  private static final String ONE =
      """
      a.id, a.version, a.no, a.status, a.occurred_at, a.occurred_certainty, a.area_code, a.place,
      a.latitude, a.longitude, a.unit_name, a.unit_uscc, a.object_type, a.object_id,
      a.industry_code, a.accident_type, a.type_scheme, a.road_or_fire, a.scene, a.course,
      a.measures, a.unknown_fields, a.head_informed_at, a.earliest_signal_kind,
      a.earliest_signal_at, a.received_at, a.received_at_stated, a.report_due_at, a.lateness,
      a.minutes_late, a.grade, a.reports_up_to, a.investigated_by, a.window_ends_at,
      a.organization_id, a.created_at, a.updated_at,
      (select jsonb_agg(jsonb_build_object('seq', f.seq, 'recordedAt', f.recorded_at,
                'changedAt', f.changed_at, 'deaths', f.deaths, 'missing', f.missing,
                'seriousInjuries', f.serious_injuries, 'poisoned', f.poisoned,
                'lightInjuries', f.light_injuries, 'lossYuan', f.loss_yuan, 'source', f.source,
                'reason', f.reason, 'inWindow', f.in_window, 'late', f.late, 'grade', f.grade,
                'ruleCode', f.rule_code, 'ruleVersion', f.rule_version) order by f.seq)
         from accident_facts f where f.accident_id = a.id) as facts,
      (select jsonb_agg(jsonb_build_object('fromLevel', h.from_level, 'toLevel', h.to_level,
                'toOrganization', h.to_organization, 'dueAt', h.due_at, 'sentAt', h.sent_at,
                'receivedAt', h.received_at, 'minutesLate', h.minutes_late) order by h.seq)
         from report_hop h where h.accident_id = a.id) as hops
      from accident a
      """;

  private static final String ROWS =
      """
      a.id, a.version, a.no, a.status, a.occurred_at, a.area_code, a.place, a.unit_name, a.grade,
      a.lateness, f.deaths, f.missing, f.serious_injuries, f.loss_yuan, a.updated_at
      from accident a
      join lateral (select v.deaths, v.missing, v.serious_injuries, v.loss_yuan
                      from accident_facts v where v.accident_id = a.id
                     order by v.seq desc limit 1) f on true
      """;

  private final ReadModel read;
  private final ObjectMapper json;

  AccidentSearch(ReadModel read, ObjectMapper json) {
    this.read = read;
    this.json = json;
  }

  AccidentView view(UUID id, Caller caller) {
    return read.first(
            visible(KeysetQuery.select(ONE), caller).eq("a.id", id), row -> view(row, caller))
        .orElseThrow(() -> Aggregates.notFound(id));
  }

  Page<AccidentRow> page(AccidentFilter filter, PageRequest page, Caller caller) {
    KeysetQuery query =
        visible(KeysetQuery.select(ROWS).idColumn("a.id"), caller)
            .area("a.area_code", filter.area)
            .eq("a.status", filter.status)
            .eq("a.grade", filter.grade)
            .eq("a.lateness", filter.lateness)
            .eq("a.unit_uscc", filter.unitUscc)
            .eq("a.object_id", filter.objectId)
            .since("a.occurred_at", filter.occurredSince)
            .since("a.updated_at", filter.updatedSince);
    return read.page(query, page, AccidentSearch::row);
  }

  /** An enterprise sees the accidents it reported itself. */
  private static KeysetQuery visible(KeysetQuery query, Caller caller) {
    query.scope("a.area_code", caller.areas());
    if (Accidents.onlyOwn(caller)) {
      if (caller.organizationId() == null) {
        return query.and("false");
      }
      query.eq("a.organization_id", caller.organizationId());
    }
    return query;
  }

  private static AccidentRow row(ResultSet row) throws SQLException {
    return new AccidentRow(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        AccidentStatus.valueOf(row.getString(4)),
        instant(row, "occurred_at"),
        row.getString("area_code"),
        row.getString("place"),
        row.getString("unit_name"),
        AccidentGrade.valueOf(row.getString("grade")),
        Lateness.valueOf(row.getString("lateness")),
        row.getInt("deaths"),
        row.getInt("missing"),
        row.getInt("serious_injuries"),
        row.getBigDecimal("loss_yuan"),
        instant(row, "updated_at"));
  }

  private AccidentView view(ResultSet row, Caller caller) throws SQLException {
    AccidentStatus status = AccidentStatus.valueOf(row.getString("status"));
    GovernmentLevel upTo = GovernmentLevel.valueOf(row.getString("reports_up_to"));
    List<AccidentView.AccidentHop> hops = list(row.getString("hops"), HOPS);
    return new AccidentView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        status,
        instant(row, "occurred_at"),
        OccurredCertainty.valueOf(row.getString("occurred_certainty")),
        row.getString("area_code"),
        row.getString("place"),
        location(row),
        row.getString("unit_name"),
        row.getString("unit_uscc"),
        objectType(row.getString("object_type")),
        row.getObject("object_id", UUID.class),
        row.getString("industry_code"),
        row.getObject("accident_type", Integer.class),
        row.getString("type_scheme"),
        row.getBoolean("road_or_fire"),
        row.getString("scene"),
        row.getString("course"),
        row.getString("measures"),
        list(row.getString("unknown_fields"), UNKNOWN),
        instant(row, "head_informed_at"),
        signal(row),
        instant(row, "received_at"),
        row.getBoolean("received_at_stated"),
        instant(row, "report_due_at"),
        Lateness.valueOf(row.getString("lateness")),
        row.getObject("minutes_late", Integer.class),
        AccidentGrade.valueOf(row.getString("grade")),
        upTo,
        GovernmentLevel.valueOf(row.getString("investigated_by")),
        instant(row, "window_ends_at"),
        list(row.getString("facts"), FACTS),
        hops,
        row.getObject("organization_id", UUID.class),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        allowedActions(hops, upTo, caller.at(row.getString("area_code"))));
  }

  private static List<String> allowedActions(
      List<AccidentView.AccidentHop> hops, GovernmentLevel upTo, Caller caller) {
    GovernmentLevel reached =
        hops.isEmpty() ? GovernmentLevel.DISTRICT : hops.get(hops.size() - 1).toLevel();
    List<String> actions = new ArrayList<>();
    if (caller.may("supplementAccident")) {
      actions.add("supplement");
    }
    if (upTo.above(reached) && caller.may("passAccidentUp")) {
      actions.add("hop");
    }
    return actions;
  }

  private static @Nullable GeoPoint location(ResultSet row) throws SQLException {
    return row.getObject("latitude") == null
        ? null
        : new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"), Crs.CGCS2000);
  }

  private static @Nullable AccidentObjectType objectType(@Nullable String name) {
    return name == null ? null : AccidentObjectType.valueOf(name);
  }

  private static @Nullable EarliestSignal signal(ResultSet row) throws SQLException {
    String kind = row.getString("earliest_signal_kind");
    return kind == null
        ? null
        : new EarliestSignal(SignalKind.valueOf(kind), instant(row, "earliest_signal_at"));
  }

  @SuppressWarnings("NullAway") // null where the column is nullable, and then so is the target
  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
    try {
      return text == null ? List.of() : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored JSON is not readable", e);
    }
  }
}
