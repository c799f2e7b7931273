package io.worksafety.hazard.lifecycle;

import com.fasterxml.jackson.core.type.TypeReference;
import io.worksafety.hazard.rectification.Evidence;
import io.worksafety.hazard.rectification.Rectification;
import io.worksafety.hazard.registry.ObjectType;
import io.worksafety.hazard.transfer.Transfers;
import io.worksafety.platform.code.GeoPoint;
import io.worksafety.platform.request.Versioned;
import io.worksafety.platform.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hazard as it is now, with what this caller may do. */
@Schema(description = "Hazard 隐患")
record HazardView(
    UUID id,
    long version,
    @Schema(maxLength = 32, examples = "320105-H-2026-000123") String no,
    HazardStatus status,
    @Schema(maxLength = 200) String title,
    @Schema(maxLength = 2000) @Nullable String description,
    HazardSource source,
    @Schema(maxLength = 64) @Nullable String sourceRef,
    @Nullable ObjectType objectType,
    @Nullable UUID objectId,
    @Nullable UUID enterpriseId,
    @Schema(maxLength = 12) String areaCode,
    @Schema(maxLength = 5) @Nullable String industryCode,
    @Nullable GeoPoint location,
    boolean imminent,
    Instant discoveredAt,
    @Nullable Instant registeredAt,
    List<UUID> finderPersonIds,
    List<Evidence> evidence,
    @Nullable DutyHolder dutyHolder,
    @Nullable HazardLevel level,
    @Nullable Criterion criterion,
    @Nullable LevelProposal levelProposal,
    @Schema(description = "Clause it offends against 违反条款", maxLength = 300)
        @Nullable String clause,
    @Schema(description = "The last one of the same clause at this object 上一次同类隐患")
        @Nullable UUID recurrenceOf,
    @Schema(description = "How often found within the period of the rule, this one included 重复次数")
        int occurrences,
    @Schema(description = "How often it was seen, see listSightings 发现次数") int sightings,
    @Schema(description = "What it was merged into 并入的隐患") @Nullable UUID mergedInto,
    Decisions decisions,
    @Schema(description = "A stop order is in force 停产停业指令生效中") boolean stopRequired,
    Rectification rectification,
    @Schema(description = "Begin of the present period 本次整改起始时间") @Nullable Instant startedAt,
    @Schema(description = "Due date 整改期限") @Nullable Instant dueAt,
    @Schema(description = "The due date has passed 已逾期") boolean overdue,
    @Nullable Instant overdueSince,
    Transfers transfers,
    Publicity publicity,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "What this caller may do now 当前可执行的操作") List<HazardAction> allowedActions)
    implements Versioned {

  static final String COLUMNS =
      "id, version, no, area_code, title, description, source, source_ref, imminent,"
          + " discovered_at, finder_person_ids, evidence, object_type, object_id, enterprise_id,"
          + " industry_code, lat, lon, status, registered_at, duty_holder, level, criterion,"
          + " decisions, rectification, started_at, due_at, overdue_since, created_at, updated_at"
          + ", clause, recurrence_of, occurrences, sightings, merged_into, level_proposal, transfers,"
          + " publicity from hazard";

  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

  static HazardView of(Hazard hazard, Caller caller, Instant now) {
    return of(
        hazard.id(),
        hazard.version(),
        hazard.state(),
        hazard.createdAt(),
        hazard.updatedAt(),
        caller,
        now);
  }

  /** From a row, without an entity. */
  static HazardView read(ResultSet row, HazardDocuments documents, Caller caller, Instant now)
      throws SQLException {
    Origin origin =
        new Origin(
            row.getString("title"),
            row.getString("description"),
            HazardSource.valueOf(row.getString("source")),
            row.getString("source_ref"),
            row.getBoolean("imminent"),
            Objects.requireNonNull(instant(row, "discovered_at")),
            List.of((UUID[]) row.getArray("finder_person_ids").getArray()),
            documents.read(row, "evidence", EVIDENCE));
    String objectType = row.getString("object_type");
    Place place =
        new Place(
            objectType == null ? null : ObjectType.valueOf(objectType),
            row.getObject("object_id", UUID.class),
            row.getObject("enterprise_id", UUID.class),
            row.getString("industry_code"),
            degrees(row, "lat"),
            degrees(row, "lon"));
    String level = row.getString("level");
    HazardState state =
        new HazardState(
            row.getString("no"),
            row.getString("area_code"),
            origin,
            place,
            HazardStatus.valueOf(row.getString("status")),
            row.getObject("merged_into", UUID.class),
            Objects.requireNonNull(documents.read(row, "sightings", Sightings.class)),
            new Matter(
                row.getString("clause"),
                row.getObject("recurrence_of", UUID.class),
                row.getInt("occurrences")),
            instant(row, "registered_at"),
            documents.read(row, "duty_holder", DutyHolder.class),
            level == null ? null : HazardLevel.valueOf(level),
            documents.read(row, "criterion", Criterion.class),
            documents.read(row, "level_proposal", LevelProposal.class),
            Objects.requireNonNull(documents.read(row, "decisions", Decisions.class)),
            Objects.requireNonNull(documents.read(row, "rectification", Rectification.class)),
            instant(row, "started_at"),
            instant(row, "due_at"),
            instant(row, "overdue_since"),
            Objects.requireNonNull(documents.read(row, "transfers", Transfers.class)),
            Objects.requireNonNull(documents.read(row, "publicity", Publicity.class)));
    return of(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        state,
        Objects.requireNonNull(instant(row, "created_at")),
        Objects.requireNonNull(instant(row, "updated_at")),
        caller,
        now);
  }

  private static HazardView of(
      UUID id,
      long version,
      HazardState s,
      Instant createdAt,
      Instant updatedAt,
      Caller caller,
      Instant now) {
    return new HazardView(
        id,
        version,
        s.no(),
        s.status(),
        s.origin().title(),
        s.origin().description(),
        s.origin().source(),
        s.origin().sourceRef(),
        s.place().objectType(),
        s.place().objectId(),
        s.place().enterpriseId(),
        s.areaCode(),
        s.place().industryCode(),
        s.place().location(),
        s.origin().imminent(),
        s.origin().discoveredAt(),
        s.registeredAt(),
        s.origin().finderPersonIds(),
        s.origin().evidence(),
        s.dutyHolder(),
        s.level(),
        s.criterion(),
        s.levelProposal(),
        s.matter().clause(),
        s.matter().recurrenceOf(),
        s.matter().occurrences(),
        s.sightings().all().size() + 1,
        s.mergedInto(),
        s.decisions(),
        s.decisions().stopRequired(),
        s.rectification(),
        s.startedAt(),
        s.dueAt(),
        s.overdueAt(now),
        s.overdueSince(),
        s.transfers(),
        s.publicity(),
        createdAt,
        updatedAt,
        HazardAction.allowed(s, caller.at(s.areaCode()), now));
  }

  private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
