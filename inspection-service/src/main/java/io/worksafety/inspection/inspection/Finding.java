package io.worksafety.inspection.inspection;

import io.worksafety.platform.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One finding of an inspection; it changes only together with its inspection. */
@Entity
@Table(name = "finding")
class Finding {

  @Id private UUID id;

  @Column(name = "inspection_id", insertable = false, updatable = false)
  private UUID inspectionId;

  private int seq;
  private String clause;
  private String title;
  private String description;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private FindingSeverity severityHint;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private FindingHandling handling;

  private @Nullable String onSiteMeasure;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private List<String> evidence;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "uuid[]")
  private List<UUID> finderIds;

  private Instant discoveredAt;
  private @Nullable UUID hazardId;

  @SuppressWarnings("NullAway.Init")
  protected Finding() {}

  Finding(
      UUID inspectionId,
      int seq,
      RecordFinding request,
      List<UUID> finderIds,
      Instant discoveredAt) {
    this.id = Ids.next();
    this.inspectionId = inspectionId;
    this.seq = seq;
    this.clause = request.clause();
    this.title = request.title();
    this.description = request.description();
    this.severityHint = request.severityHint();
    this.handling = request.handling();
    this.onSiteMeasure = request.onSiteMeasure();
    this.evidence = List.copyOf(request.evidence());
    this.finderIds = List.copyOf(finderIds);
    this.discoveredAt = discoveredAt;
  }

  void link(UUID hazardId) {
    this.hazardId = hazardId;
  }

  UUID id() {
    return id;
  }

  UUID inspectionId() {
    return inspectionId;
  }

  int seq() {
    return seq;
  }

  FindingSeverity severityHint() {
    return severityHint;
  }

  @Nullable UUID hazardId() {
    return hazardId;
  }

  InspectionEvent.FindingRecorded recorded(Inspection inspection) {
    return new InspectionEvent.FindingRecorded(
        id,
        inspection.id(),
        seq,
        inspection.legalNature(),
        inspection.objectType(),
        inspection.objectId(),
        inspection.areaCode(),
        title,
        clause,
        description,
        severityHint,
        handling,
        discoveredAt,
        List.copyOf(finderIds));
  }

  Object state() {
    return new State(
        id,
        seq,
        clause,
        title,
        description,
        severityHint,
        handling,
        onSiteMeasure,
        evidence,
        finderIds,
        discoveredAt,
        hazardId);
  }

  private record State(
      UUID id,
      int seq,
      String clause,
      String title,
      String description,
      FindingSeverity severityHint,
      FindingHandling handling,
      @Nullable String onSiteMeasure,
      List<String> evidence,
      List<UUID> finderIds,
      Instant discoveredAt,
      @Nullable UUID hazardId) {}
}
