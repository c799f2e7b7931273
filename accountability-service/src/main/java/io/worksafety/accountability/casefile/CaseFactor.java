package io.worksafety.accountability.casefile;

import io.worksafety.accountability.chain.ChainLevel;
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

/** What weighs heavier or lighter, for one level or for all. */
@Entity
@Table(name = "case_factor")
@SuppressWarnings("NullAway.Init")
class CaseFactor {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  private CaseFile caseFile;

  @Enumerated(EnumType.STRING)
  private FactorKind kind;

  private boolean aggravating;

  @Enumerated(EnumType.STRING)
  private @Nullable ChainLevel level;

  private String ref;
  private String fact;
  private Instant addedAt;
  private String addedBy;

  protected CaseFactor() {}

  CaseFactor(CaseFile caseFile, AddFactor factor, Instant addedAt, String addedBy) {
    this.id = Ids.next();
    this.caseFile = caseFile;
    this.kind = factor.kind();
    this.aggravating = factor.kind().aggravating();
    this.level = factor.level();
    this.ref = factor.ref();
    this.fact = factor.fact();
    this.addedAt = addedAt;
    this.addedBy = addedBy;
  }

  boolean is(FactorKind otherKind, String otherRef) {
    return kind == otherKind && ref.equals(otherRef);
  }

  boolean aggravates(ChainLevel concerned) {
    return aggravating && (level == null || level == concerned);
  }

  Object state() {
    return java.util.Arrays.asList(kind, level, ref);
  }
}
