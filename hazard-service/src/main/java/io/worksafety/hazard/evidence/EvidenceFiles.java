package io.worksafety.hazard.evidence;

import io.worksafety.platform.security.Caller;
import io.worksafety.platform.store.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EvidenceFiles extends Aggregates<EvidenceFile> {

  /** An upload goes on by the hand that began it; for others it is not there. */
  EvidenceFile ofUploader(UUID id, Caller caller) {
    EvidenceFile file = require(id, caller);
    if (!file.createdBy().equals(caller.subject())) {
      throw notFound(id);
    }
    return file;
  }

  /** The same file sent by the same uploader before, whole or in part. */
  Optional<EvidenceFile> known(String sha256, long size, EvidenceKind kind, Caller caller) {
    return find(
            "createdBy = ?1 and sha256 = ?2 and size = ?3 and kind = ?4 and status <> ?5"
                + " order by status, id",
            caller.subject(),
            sha256,
            size,
            kind,
            EvidenceStatus.ABANDONED)
        .stream()
        .filter(file -> caller.areas().covers(file.areaCode()))
        .findFirst();
  }
}
