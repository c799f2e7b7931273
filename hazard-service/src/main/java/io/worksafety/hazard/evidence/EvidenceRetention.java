package io.worksafety.hazard.evidence;

import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.privacy.RetentionRule;
import io.worksafety.platform.privacy.RetentionTask;
import io.worksafety.platform.store.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives up uploads that nobody went on with, and removes what had arrived of them. */
@ApplicationScoped
class EvidenceRetention implements RetentionTask {

  private final ReadModel reads;
  private final EvidenceFiles files;
  private final EvidenceParts parts;
  private final Journal journal;

  EvidenceRetention(ReadModel reads, EvidenceFiles files, EvidenceParts parts, Journal journal) {
    this.reads = reads;
    this.files = files;
    this.parts = parts;
    this.journal = journal;
  }

  @Override
  public String ruleId() {
    return "evidence.unfinished-upload";
  }

  @Override
  public int apply(RetentionRule rule, Instant before, int batch) {
    List<UUID> due =
        reads
            .list(
                KeysetQuery.select("id from evidence")
                    .and("status = 'UPLOADING'")
                    .and("created_at < ?", before),
                row -> row.getObject(1, UUID.class))
            .stream()
            .limit(batch)
            .toList();
    for (UUID id : due) {
      EvidenceFile file = files.require(id);
      journal.append(file, file.abandon(rule.reference()));
      parts.drop(id);
    }
    return due.size();
  }
}
