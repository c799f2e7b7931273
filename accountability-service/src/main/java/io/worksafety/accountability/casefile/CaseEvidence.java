package io.worksafety.accountability.casefile;

import io.worksafety.platform.store.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of the dossier. */
@Entity
@Table(name = "case_evidence")
@SuppressWarnings("NullAway.Init")
class CaseEvidence {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  private CaseFile caseFile;

  private int seq;
  private String title;
  private String source;
  private String sha256;
  private @Nullable String note;
  private Instant addedAt;
  private String addedBy;

  protected CaseEvidence() {}

  CaseEvidence(CaseFile caseFile, int seq, AddEvidence command, Instant addedAt, String addedBy) {
    this.id = Ids.next();
    this.caseFile = caseFile;
    this.seq = seq;
    this.title = command.title();
    this.source = command.source();
    this.sha256 = command.sha256();
    this.note = command.note();
    this.addedAt = addedAt;
    this.addedBy = addedBy;
  }

  String sha256() {
    return sha256;
  }
}
