package io.worksafety.inspection.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.worksafety.inspection.place.ObjectType;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The read side. Secrecy is part of every query: a concealed inspection is a row only for those who
 * need to know.
 */
@ApplicationScoped
class InspectionReads {

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String VIEW =
      """
      i.*, p.commitment, p.anchored_at,
        (select json_agg(json_build_object('id', f.id, 'sequence', f.seq, 'clause', f.clause,
            'title', f.title, 'description', f.description, 'severityHint', f.severity_hint,
            'handling', f.handling, 'onSiteMeasure', f.on_site_measure,
            'evidence', to_json(f.evidence), 'finderIds', to_json(f.finder_ids),
            'discoveredAt', f.discovered_at, 'hazardId', f.hazard_id) order by f.seq)
          from finding f where f.inspection_id = i.id) as findings,
        (select json_agg(json_build_object('id', o.id, 'docNo', o.doc_no, 'kind', o.kind,
            'clause', o.clause, 'findingIds', to_json(o.finding_ids), 'dueAt', o.due_at,
            'servedBy', o.served_by, 'servedAt', o.served_at, 'issuedAt', o.issued_at,
            'issuedBy', o.issued_by) order by o.id)
          from inspection_order o where o.inspection_id = i.id) as orders
      from inspection i left join sealed_plan p on p.inspection_id = i.id\
      """;

  private static final String ROW =
      """
      i.id, i.version, i.no, i.status, i.legal_nature, i.channel, i.mode, i.secret, i.concealed,
        i.area_code, i.organization_id, i.object_type, i.object_id, i.window_start, i.window_end,
        i.finding_count, i.created_at, i.updated_at
      from inspection i\
      """;

  private static final String VISIBLE =
      "((not i.concealed and i.area_code like any (?)) or exists (select 1 from need_to_know n"
          + " where n.inspection_id = i.id and n.person_id = ?))";

  private static final TypeReference<List<FindingView>> FINDINGS = new TypeReference<>() {};
  private static final TypeReference<List<OrderView>> ORDERS = new TypeReference<>() {};

  private final ReadModel reads;
  private final ObjectMapper json;

  InspectionReads(ReadModel reads, ObjectMapper json) {
    this.reads = reads;
    this.json = json;
  }

  InspectionView get(UUID id, Caller caller) {
    return reads
        .first(visible(KeysetQuery.select(VIEW).eq("i.id", id), caller), row -> view(row, caller))
        .orElseThrow(() -> Inspections.notFound(id));
  }

  Page<InspectionRow> list(InspectionFilter filter, PageRequest page, Caller caller) {
    KeysetQuery query =
        KeysetQuery.select(ROW)
            .idColumn("i.id")
            .eq("i.status", filter.status)
            .eq("i.mode", filter.mode)
            .eq("i.legal_nature", filter.legalNature)
            .eq("i.channel", filter.channel)
            .eq("i.object_id", filter.objectId)
            .eq("i.organization_id", filter.organizationId)
            .area("i.area_code", filter.areaCode)
            .since("i.updated_at", filter.updatedSince);
    return reads.page(visible(query, caller), page, InspectionReads::row);
  }

  /** What decides whether somebody may read a sealed plan. */
  record PlanGate(
      boolean secret,
      boolean concealed,
      boolean open,
      boolean needsToKnow,
      @Nullable String revealedPlan) {}

  PlanGate planGate(UUID id, Caller caller) {
    return reads
        .first(
            KeysetQuery.select(
                    """
                    i.secret, i.concealed, i.area_code, p.revealed_plan,
                      array(select n.person_id from need_to_know n where n.inspection_id = i.id)
                        as readers
                    from inspection i left join sealed_plan p on p.inspection_id = i.id\
                    """)
                .eq("i.id", id),
            row -> {
              boolean concealed = row.getBoolean("concealed");
              boolean inArea = caller.areas().covers(row.getString("area_code"));
              return new PlanGate(
                  row.getBoolean("secret"),
                  concealed,
                  !concealed && inArea,
                  list(row.getArray("readers"), UUID.class).contains(personOf(caller)),
                  row.getString("revealed_plan"));
            })
        .orElseThrow(() -> Inspections.notFound(id));
  }

  private static KeysetQuery visible(KeysetQuery query, Caller caller) {
    String[] prefixes = caller.areas().prefixes().stream().map(p -> p + "%").toArray(String[]::new);
    return query.and(VISIBLE, prefixes, personOf(caller));
  }

  private static UUID personOf(Caller caller) {
    return caller.personId() == null ? NOBODY : caller.personId();
  }

  private static InspectionRow row(ResultSet row) throws SQLException {
    return new InspectionRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        InspectionStatus.valueOf(row.getString("status")),
        LegalNature.valueOf(row.getString("legal_nature")),
        InspectionChannel.valueOf(row.getString("channel")),
        InspectionMode.valueOf(row.getString("mode")),
        row.getBoolean("secret"),
        row.getBoolean("concealed"),
        row.getString("area_code"),
        row.getObject("organization_id", UUID.class),
        objectType(row),
        row.getObject("object_id", UUID.class),
        time(row, "window_start"),
        time(row, "window_end"),
        row.getInt("finding_count"),
        time(row, "created_at"),
        time(row, "updated_at"));
  }

  private InspectionView view(ResultSet row, Caller caller) throws SQLException {
    InspectionStatus status = InspectionStatus.valueOf(row.getString("status"));
    LegalNature legalNature = LegalNature.valueOf(row.getString("legal_nature"));
    boolean secret = row.getBoolean("secret");
    boolean concealed = row.getBoolean("concealed");
    UUID organizationId = row.getObject("organization_id", UUID.class);
    UUID authorId = row.getObject("author_id", UUID.class);
    UUID approverId = row.getObject("approver_id", UUID.class);
    List<UUID> team = optional(row.getArray("team"), UUID.class);
    return new InspectionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("no"),
        status,
        legalNature,
        InspectionChannel.valueOf(row.getString("channel")),
        InspectionMode.valueOf(row.getString("mode")),
        InspectionGround.valueOf(row.getString("ground")),
        row.getBoolean("counts_toward_cap"),
        secret,
        concealed,
        row.getString("area_code"),
        organizationId,
        authorId,
        approverId,
        objectType(row),
        row.getObject("object_id", UUID.class),
        optional(row.getArray("matters"), String.class),
        optional(row.getArray("inspectors"), String.class),
        optional(row.getArray("experts"), UUID.class),
        time(row, "window_start"),
        time(row, "window_end"),
        approval(row),
        seal(row),
        arrival(row),
        timeOrNull(row, "revealed_at"),
        obstruction(row),
        conclusion(row),
        cancellation(row),
        timeOrNull(row, "lapsed_at"),
        read(row.getString("findings"), FINDINGS),
        read(row.getString("orders"), ORDERS),
        publication(row),
        new AllowedActions(
                status,
                legalNature == LegalNature.ADMIN_INSPECTION,
                secret,
                concealed,
                authorId,
                approverId,
                organizationId,
                team)
            .of(caller.at(row.getString("area_code"))),
        time(row, "created_at"),
        time(row, "updated_at"));
  }

  private static InspectionView.@Nullable InspectionApproval approval(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "approved_at");
    return at == null
        ? null
        : new InspectionView.InspectionApproval(at, row.getString("approval_doc_no"));
  }

  private static InspectionView.@Nullable InspectionSeal seal(ResultSet row) throws SQLException {
    Instant at = timeOrNull(row, "sealed_at");
    return at == null
        ? null
        : new InspectionView.InspectionSeal(
            at,
            row.getString("commitment"),
            timeOrNull(row, "anchored_at"),
            timeOrNull(row, "seal_broken_at"));
  }

  private static InspectionView.@Nullable InspectionArrival arrival(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "arrived_at");
    if (at == null) {
      return null;
    }
    String method = row.getString("scan_in_method");
    return InspectionView.InspectionArrival.of(
        at,
        row.getObject("arrived_by", UUID.class),
        row.getBigDecimal("arrived_latitude"),
        row.getBigDecimal("arrived_longitude"),
        row.getBigDecimal("arrived_accuracy_m"),
        row.getBigDecimal("arrived_distance_m"),
        list(row.getArray("present"), String.class),
        method == null ? null : ScanInMethod.valueOf(method),
        timeOrNull(row, "scan_in_at"),
        row.getString("emergency"));
  }

  private static InspectionView.@Nullable InspectionObstruction obstruction(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "obstructed_at");
    return at == null
        ? null
        : new InspectionView.InspectionObstruction(
            at, row.getString("obstruction"), row.getString("obstruction_witness"));
  }

  private static InspectionView.@Nullable InspectionConclusion conclusion(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "concluded_at");
    return at == null
        ? null
        : new InspectionView.InspectionConclusion(
            at,
            row.getString("summary"),
            list(row.getArray("signed_by"), String.class),
            row.getBoolean("countersigned"),
            row.getString("refusal_reason"),
            row.getString("refusal_witness"),
            optional(row.getArray("four_no"), String.class),
            row.getString("four_no_exceptions"));
  }

  private static InspectionView.@Nullable InspectionPublication publication(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "published_at");
    return at == null
        ? null
        : new InspectionView.InspectionPublication(
            at, row.getObject("published_by", UUID.class), row.getString("public_text"));
  }

  private static InspectionView.@Nullable InspectionCancellation cancellation(ResultSet row)
      throws SQLException {
    Instant at = timeOrNull(row, "cancelled_at");
    return at == null
        ? null
        : new InspectionView.InspectionCancellation(
            at, row.getObject("cancelled_by", UUID.class), row.getString("cancel_reason"));
  }

  private <T> List<T> read(@Nullable String array, TypeReference<List<T>> type) {
    if (array == null) {
      return List.of();
    }
    try {
      return json.readValue(array, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database wrote a list this service cannot read", e);
    }
  }

  private static @Nullable ObjectType objectType(ResultSet row) throws SQLException {
    String type = row.getString("object_type");
    return type == null ? null : ObjectType.valueOf(type);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(timeOrNull(row, column));
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static <T> @Nullable List<T> optional(@Nullable Array array, Class<T> of)
      throws SQLException {
    return array == null ? null : list(array, of);
  }

  private static <T> List<T> list(Array array, Class<T> of) throws SQLException {
    return java.util.Arrays.stream((Object[]) array.getArray()).map(of::cast).toList();
  }
}
