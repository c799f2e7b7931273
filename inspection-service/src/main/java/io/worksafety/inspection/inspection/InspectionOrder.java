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

/** One order on findings of an administrative inspection; once issued it stays as it is. */
@Entity
@Table(name = "inspection_order")
class InspectionOrder {

  @Id private UUID id;
  private String docNo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private OrderKind kind;

  private String clause;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "uuid[]")
  private List<UUID> findingIds;

  private @Nullable Instant dueAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private OrderService servedBy;

  private Instant servedAt;
  private Instant issuedAt;
  private UUID issuedBy;

  @SuppressWarnings("NullAway.Init")
  protected InspectionOrder() {}

  InspectionOrder(IssueOrder request, List<UUID> findingIds, UUID issuedBy, Instant issuedAt) {
    this.id = Ids.next();
    this.docNo = request.docNo();
    this.kind = request.kind();
    this.clause = request.clause();
    this.findingIds = List.copyOf(findingIds);
    this.dueAt = request.dueAt();
    this.servedBy = request.servedBy();
    this.servedAt = request.servedAt();
    this.issuedAt = issuedAt;
    this.issuedBy = issuedBy;
  }

  InspectionEvent.OrderIssued issued(Inspection inspection) {
    return new InspectionEvent.OrderIssued(
        inspection.id(), id, docNo, kind, List.copyOf(findingIds), dueAt, servedAt);
  }

  Object state() {
    return new State(
        id, docNo, kind, clause, findingIds, dueAt, servedBy, servedAt, issuedAt, issuedBy);
  }

  private record State(
      UUID id,
      String docNo,
      OrderKind kind,
      String clause,
      List<UUID> findingIds,
      @Nullable Instant dueAt,
      OrderService servedBy,
      Instant servedAt,
      Instant issuedAt,
      UUID issuedBy) {}
}
