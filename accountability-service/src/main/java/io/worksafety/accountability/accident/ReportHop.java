package io.worksafety.accountability.accident;

import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of the report from a level to a higher one. */
@Entity
@Table(name = "report_hop")
@SuppressWarnings("NullAway.Init")
class ReportHop {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "accident_id", updatable = false)
  private Accident accident;

  private int seq;

  @Enumerated(EnumType.STRING)
  private GovernmentLevel fromLevel;

  @Enumerated(EnumType.STRING)
  private GovernmentLevel toLevel;

  private String toOrganization;
  private String ruleCode;
  private Instant dueAt;
  private Instant sentAt;
  private Instant receivedAt;
  private @Nullable Integer minutesLate;
  private Instant recordedAt;
  private String recordedBy;

  protected ReportHop() {}

  ReportHop(
      Accident accident,
      int seq,
      GovernmentLevel fromLevel,
      PassReportUp command,
      Limit limit,
      Instant recordedAt,
      String recordedBy) {
    this.id = Ids.next();
    this.accident = accident;
    this.seq = seq;
    this.fromLevel = fromLevel;
    this.toLevel = command.toLevel();
    this.toOrganization = command.toOrganization();
    this.ruleCode = limit.ruleCode();
    this.dueAt = limit.dueAt();
    this.sentAt = command.sentAt();
    this.receivedAt = command.receivedAt();
    this.minutesLate =
        limit.kept(command.receivedAt()) ? null : limit.minutesLate(command.receivedAt());
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  GovernmentLevel toLevel() {
    return toLevel;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  @Nullable Integer minutesLate() {
    return minutesLate;
  }
}
