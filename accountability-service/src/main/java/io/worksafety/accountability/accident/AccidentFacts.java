package io.worksafety.accountability.accident;

import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what was known. Never changed, never replaced. */
@Entity
@Table(name = "accident_facts")
@SuppressWarnings("NullAway.Init")
class AccidentFacts {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "accident_id", updatable = false)
  private Accident accident;

  private int seq;
  private Instant recordedAt;
  private String recordedBy;
  private Instant changedAt;
  private int deaths;
  private int missing;
  private int seriousInjuries;
  private int poisoned;
  private int lightInjuries;
  private @Nullable BigDecimal lossYuan;
  private String source;
  private @Nullable String reason;
  private boolean inWindow;
  private boolean late;

  @Enumerated(EnumType.STRING)
  private AccidentGrade grade;

  private String ruleCode;
  private int ruleVersion;

  protected AccidentFacts() {}

  AccidentFacts(
      Accident accident,
      int seq,
      Instant recordedAt,
      String recordedBy,
      Instant changedAt,
      Casualties casualties,
      String source,
      @Nullable String reason,
      boolean inWindow,
      boolean late,
      Grading grading) {
    this.id = Ids.next();
    this.accident = accident;
    this.seq = seq;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.changedAt = changedAt;
    this.deaths = casualties.deaths();
    this.missing = casualties.missing();
    this.seriousInjuries = casualties.seriousInjuries();
    this.poisoned = casualties.poisoned();
    this.lightInjuries = casualties.lightInjuries();
    this.lossYuan = casualties.lossYuan();
    this.source = source;
    this.reason = reason;
    this.inWindow = inWindow;
    this.late = late;
    this.grade = grading.grade();
    this.ruleCode = grading.ruleCode();
    this.ruleVersion = grading.ruleVersion();
  }

  int seq() {
    return seq;
  }

  Casualties casualties() {
    return new Casualties(deaths, missing, seriousInjuries, poisoned, lightInjuries, lossYuan);
  }
}
