package io.worksafety.hazard.evidence;

import io.worksafety.platform.code.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record keeps of a stored piece of evidence; none of it changes any more. */
public record EvidenceFacts(
    UUID id,
    String sha256,
    EvidenceKind kind,
    Instant capturedAt,
    @Nullable GeoPoint position,
    List<ClaimDifference> differences) {

  public EvidenceFacts {
    differences = List.copyOf(differences);
  }
}
