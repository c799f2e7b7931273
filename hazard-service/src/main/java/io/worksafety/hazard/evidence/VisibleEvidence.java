package io.worksafety.hazard.evidence;

import io.quarkus.arc.All;
import io.worksafety.platform.paging.KeysetQuery;
import io.worksafety.platform.paging.Page;
import io.worksafety.platform.paging.PageRequest;
import io.worksafety.platform.paging.ReadModel;
import io.worksafety.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads evidence for those who may: the uploader, and who may see a record it is used in. */
@ApplicationScoped
class VisibleEvidence {

  private record Use(String recordType, UUID recordId) {}

  private final ReadModel reads;
  private final EvidenceDocuments documents;
  private final List<EvidenceHolder> holders;

  VisibleEvidence(ReadModel reads, EvidenceDocuments documents, @All List<EvidenceHolder> holders) {
    this.reads = reads;
    this.documents = documents;
    this.holders = holders;
  }

  Optional<EvidenceView> find(UUID id, Caller caller) {
    return reads
        .first(
            KeysetQuery.select(EvidenceView.COLUMNS)
                .eq("id", id)
                .scope("area_code", caller.areas()),
            row -> EvidenceView.read(row, documents))
        .filter(view -> view.uploadedBy(caller) || used(id, caller));
  }

  /** Without asking who reads: for a link that was made for somebody who might. */
  Optional<EvidenceView> find(UUID id) {
    return reads.first(
        KeysetQuery.select(EvidenceView.COLUMNS).eq("id", id),
        row -> EvidenceView.read(row, documents));
  }

  Page<EvidenceView> ofUploader(Caller caller, @Nullable EvidenceStatus status, PageRequest page) {
    return reads.page(
        KeysetQuery.select(EvidenceView.COLUMNS)
            .eq("created_by", caller.subject())
            .scope("area_code", caller.areas())
            .eq("status", status),
        page,
        row -> EvidenceView.read(row, documents));
  }

  private boolean used(UUID id, Caller caller) {
    return reads
        .list(
            KeysetQuery.select("record_type, record_id from evidence_use").eq("evidence_id", id),
            row -> new Use(row.getString(1), row.getObject(2, UUID.class)))
        .stream()
        .anyMatch(use ->
            holders.stream()
                .anyMatch(holder ->
                    holder.recordType().equals(use.recordType())
                        && holder.visible(use.recordId(), caller)));
  }
}
